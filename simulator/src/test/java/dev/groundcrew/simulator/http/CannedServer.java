package dev.groundcrew.simulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/** Gives prepared answers one after the other and records the requests. */
public final class CannedServer implements AutoCloseable {

  private final HttpServer server;
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  /** A prepared answer; status 0 closes the connection without an answer. */
  public record Answer(int status, String body, String... header) {

    public static Answer brokenConnection() {
      return new Answer(0, "");
    }
  }

  /** A recorded request; {@code at} is from {@link System#nanoTime}. */
  public record Asked(String request, String body, String idempotencyKey, long at) {}

  public CannedServer(Answer... prepared) {
    answers.addAll(Arrays.asList(prepared));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8),
              exchange.getRequestHeaders().getFirst("Idempotency-Key"),
              System.nanoTime()));
      Answer answer = answers.remove();
      if (answer.status() == 0) {
        return;
      }
      for (int name = 0; name < answer.header().length; name += 2) {
        exchange.getResponseHeaders().set(answer.header()[name], answer.header()[name + 1]);
      }
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
