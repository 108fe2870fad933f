package dev.groundcrew.worker.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.groundcrew.store.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A receiver of webhooks, on loopback. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Answer> answer = message -> Answer.of(204);

  /** A message as it came. */
  record Received(String id, String timestamp, String signature, String contentType, String body) {

    JsonNode json() {
      return Json.readTree(body);
    }

    String type() {
      return json().path("type").asString();
    }
  }

  /** What it answers. */
  record Answer(int status, Map<String, String> headers, String body, long afterMillis) {

    static Answer of(int status) {
      return new Answer(status, Map.of(), "", 0);
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Received message =
        new Received(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            body);
    Answer given = answer.apply(message);
    received.add(message);
    if (given.afterMillis() > 0) {
      try {
        Thread.sleep(given.afterMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    given.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = given.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  void answers(Function<Received, Answer> given) {
    this.answer = given;
  }

  void answers(int status) {
    answers(message -> Answer.of(status));
  }

  /** All that came, also what was answered with an error. */
  List<Received> received() {
    return List.copyOf(received);
  }

  String url() {
    return url("127.0.0.1");
  }

  String url(String host) {
    return "http://%s:%d/hook".formatted(host, server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
