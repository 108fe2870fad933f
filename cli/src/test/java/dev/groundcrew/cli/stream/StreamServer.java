package dev.groundcrew.cli.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.context.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists its nodes, and tells its one listener what a test says. */
public final class StreamServer implements AutoCloseable {

  private static final String CUT = "cut";

  /** A node that it lists. */
  private record Listed(String mac, String state, String json) {}

  private record Refusal(int status, @Nullable String retryAfter) {}

  private final HttpServer http;
  private final Map<String, Listed> nodes = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedDeque<Refusal> refusals = new ConcurrentLinkedDeque<>();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final List<String> lists = new CopyOnWriteArrayList<>();
  private final List<String> places = new CopyOnWriteArrayList<>();
  private volatile boolean forEver;
  private volatile int ofLists = 200;

  public StreamServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/api/v1/nodes", this::list);
    http.createContext("/api/v1/events/stream", this::stream);
    http.start();
  }

  /** Has a node, in place of what it had under this id. */
  public void has(String id, String mac, String state, int progress) {
    nodes.put(
        id,
        new Listed(
            mac,
            state,
            """
            {"id":"%s","hostname":"host-%s","mac_address":"%s","state":"%s",
             "install_progress":%d,"state_changed_at":"2026-11-25T08:00:00Z"}
            """
                .formatted(id, id, mac, state, progress)));
  }

  public void hasNoMore(String id) {
    nodes.remove(id);
  }

  /** Answers those who list with this status; 200 is a list. */
  public void answersListsWith(int status) {
    ofLists = status;
  }

  /** Refuses one who wants to listen. */
  void refusesOnce(int status, @Nullable String retryAfter) {
    refusals.add(new Refusal(status, retryAfter));
  }

  /** Refuses all who want to listen. */
  public void refuses(int status) {
    refusals.add(new Refusal(status, null));
    forEver = true;
  }

  /** Tells text as it is. */
  public void tells(String text) {
    told.add(text);
  }

  /** Tells that a node has entered a state. */
  public void tellsChange(String position, String id, String mac, String state) {
    tells(
        """
        id: %s
        event: change
        data: {"type":"dev.groundcrew.node.%s","node_id":"%s","data":{"mac_address":"%s","to_state":"%s"}}

        """
            .formatted(position, state, id, mac, state));
  }

  /** Ends the connection of who listens. */
  void cuts() {
    told.add(CUT);
  }

  /** The queries of lists, in order. */
  public List<String> lists() {
    return lists;
  }

  /** What each who listened gave as its place; empty for none. */
  public List<String> places() {
    return places;
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    lists.add(query);
    List<String> found =
        nodes.values().stream()
            .filter(node -> query.contains("state=" + node.state()))
            .filter(node -> !query.contains("mac_address=") || query.contains(node.mac()))
            .map(Listed::json)
            .toList();
    String body =
        "{\"data\":[%s],\"total\":%d,\"next\":null,\"detail\":\"no list now\"}"
            .formatted(found.stream().collect(Collectors.joining(",")), found.size());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(ofLists, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    String place = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    Refusal refusal = forEver ? refusals.peek() : refusals.poll();
    places.add(place == null ? "" : place);
    if (refusal != null) {
      if (refusal.retryAfter() != null) {
        exchange.getResponseHeaders().add("Retry-After", refusal.retryAfter());
      }
      exchange.sendResponseHeaders(refusal.status(), -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      // This server sends no headers before there is a body.
      out.write(": \n\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      for (String text = told.take(); !text.equals(CUT); text = told.take()) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  Api api() {
    return new Api(new Context(URI.create(url()), "the-token"));
  }

  public String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  @Override
  public void close() {
    cuts();
    http.stop(0);
  }
}
