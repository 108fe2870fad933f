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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A receiver of webhooks, on loopback. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Received> taken = new CopyOnWriteArrayList<>();
  private final Set<String> nodesAtOnce = ConcurrentHashMap.newKeySet();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicInteger clashes = new AtomicInteger();
  private volatile Function<Received, Answer> answer = message -> Answer.of(204);

  /** A message as it came. */
  record Received(String id, String timestamp, String signature, String contentType, String body) {

    JsonNode json() {
      return Json.readTree(body);
    }

    String type() {
      return json().path("type").asString();
    }

    /** Of a CloudEvent. */
    UUID node() {
      return UUID.fromString(json().path("data").path("node_id").asString());
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
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    String subject = message.json().path("subject").asString("");
    if (!subject.isEmpty() && !nodesAtOnce.add(subject)) {
      clashes.incrementAndGet();
    }
    try {
      answer(exchange, message);
    } finally {
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange, Received message) throws IOException {
    Answer given = answer.apply(message);
    received.add(message);
    if (given.status() < 300) {
      taken.add(message);
    }
    if (given.afterMillis() > 0) {
      try {
        Thread.sleep(given.afterMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    // Before the answer: the next one may come with it.
    atOnce.decrementAndGet();
    nodesAtOnce.remove(message.json().path("subject").asString(""));
    given.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = given.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(given.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  void answers(Function<Received, Answer> given) {
    this.answer = given;
  }

  void answers(int status) {
    answers(message -> Answer.of(status));
  }

  void answersAfter(long millis) {
    answers(message -> new Answer(204, Map.of(), "", millis));
  }

  /** All that came, also what was answered with an error. */
  List<Received> received() {
    return List.copyOf(received);
  }

  /** What was answered with 2xx. */
  List<Received> taken() {
    return List.copyOf(taken);
  }

  /** How many were on their way at once, at most. */
  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** How often two of one node were on their way. */
  int clashes() {
    return clashes.get();
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
