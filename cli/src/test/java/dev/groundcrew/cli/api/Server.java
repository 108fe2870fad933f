package dev.groundcrew.cli.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.groundcrew.cli.context.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers as it was told, in this order, where a real server would have to be broken on purpose.
 */
public final class Server implements AutoCloseable {

  /**
   * A request as it came.
   *
   * @param key its Idempotency-Key
   */
  public record Request(
      String method,
      String uri,
      @Nullable String key,
      @Nullable String authorization,
      String body) {}

  private record Answer(int status, String body, @Nullable String location) {}

  private final HttpServer http;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = new ArrayList<>();

  public Server() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  public Server answers(int status, String body) {
    answers.add(new Answer(status, body, null));
    return this;
  }

  Server answers(int status, String body, String location) {
    answers.add(new Answer(status, body, location));
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Answer answer = answers.remove();
    if (answer.location() != null) {
      exchange.getResponseHeaders().add("Location", answer.location());
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public List<Request> requests() {
    return requests;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  Api api() {
    return new Api(new Context(address(), "the-token"));
  }

  public String url() {
    return address().toString();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
