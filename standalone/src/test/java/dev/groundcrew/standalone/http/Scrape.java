package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Prometheus gets of a process.
 *
 * @param text as it was answered
 */
record Scrape(String text) {

  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One series, without its value. */
  record Series(String metric, Map<String, String> labels) {

    private static Series parse(String line) {
      Map<String, String> labels = new HashMap<>();
      Matcher label = LABEL.matcher(line);
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
      return new Series(line.split("[{ ]", 2)[0], labels);
    }
  }

  /** A scrape, now. */
  static Scrape of(Caller caller) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> scraped =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:%d/actuator/prometheus".formatted(caller.port())))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(scraped.statusCode()).as(scraped.body()).isEqualTo(200);
      return new Scrape(scraped.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The names of all series. */
  Set<String> names() {
    return lines()
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Series> series() {
    return lines().map(Series::parse).toList();
  }

  /** The values of these series, each with its labels in the order of the scrape; 0 for none. */
  List<Double> values(List<String> series) {
    return series.stream()
        .map(
            name ->
                lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .sum())
        .toList();
  }

  private Stream<String> lines() {
    return text.lines().filter(line -> !line.startsWith("#"));
  }
}
