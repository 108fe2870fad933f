package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the stream of changes as an EventSource does. */
final class Listener implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  /** An event that was told. */
  record Event(String id, String name, JsonNode data) {

    /** The last part of the type of a change. */
    String type() {
      return data.path("type").asString().replaceFirst(".*[.]", "");
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final AtomicReference<String> lastId = new AtomicReference<>("");
  private final AtomicInteger comments = new AtomicInteger();

  private Listener(int port, String path, @Nullable String lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    if (status() == 200) {
      assertThat(response.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      Thread.ofVirtual().start(this::read);
    }
  }

  /** One of all changes, or of those that the query says. */
  static Listener at(int port, String query, @Nullable String lastEventId) {
    return new Listener(port, "/api/v1/events/stream" + query, lastEventId);
  }

  private void read() {
    try (Scanner lines =
        new Scanner(response.body(), StandardCharsets.UTF_8).useDelimiter("\n\n")) {
      while (lines.hasNext()) {
        take(lines.next());
      }
    }
  }

  private void take(String event) {
    String name = "message";
    String data = "";
    for (String line : event.split("\n")) {
      if (line.startsWith("id: ")) {
        lastId.set(line.substring(4));
      } else if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.startsWith(":")) {
        comments.incrementAndGet();
      }
    }
    if (!data.isEmpty()) {
      events.add(new Event(lastId.get(), name, JSON.readTree(data)));
    }
  }

  int status() {
    return response.statusCode();
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  List<Event> events() {
    return events;
  }

  /** What it would say when it comes again. */
  String lastId() {
    return lastId.get();
  }

  int comments() {
    return comments.get();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
