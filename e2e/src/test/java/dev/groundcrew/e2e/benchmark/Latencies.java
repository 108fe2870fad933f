package dev.groundcrew.e2e.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long requests took, in milliseconds, in ascending order. */
record Latencies(double[] sorted) {

  /** Sends all of them, so many at a time; each must be answered 200. */
  static Latencies of(List<HttpRequest> requests, int clients) {
    return of(requests, clients, 200);
  }

  /** The same; each must be answered with this status. */
  static Latencies of(List<HttpRequest> requests, int clients, int expected) {
    try (HttpClient http = HttpClient.newHttpClient();
        var threads = Executors.newFixedThreadPool(clients)) {
      List<Callable<Double>> calls =
          requests.stream()
              .map(request -> (Callable<Double>) () -> time(http, request, expected))
              .toList();
      double[] times = new double[requests.size()];
      int i = 0;
      for (Future<Double> time : threads.invokeAll(calls)) {
        times[i++] = time.get();
      }
      Arrays.sort(times);
      return new Latencies(times);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  static HttpRequest get(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  double percentile(int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static double time(HttpClient http, HttpRequest request, int expected)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != expected) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return (System.nanoTime() - begin) / 1e6;
  }
}
