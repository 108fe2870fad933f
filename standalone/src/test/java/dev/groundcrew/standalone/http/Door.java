package dev.groundcrew.standalone.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** Calls what machines ask for by GET, as they do: without a token of their own in a header. */
final class Door {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Door() {}

  static HttpResponse<String> get(int port, String path) {
    return call("GET", port, path, Map.of());
  }

  static HttpResponse<String> call(
      String method, int port, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
