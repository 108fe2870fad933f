package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as installers and admins do. */
@TestComponent
@Lazy
class Caller {

  /** The database may hold the nodes of an earlier run. */
  private static final AtomicInteger NUMBER =
      new AtomicInteger(ThreadLocalRandom.current().nextInt());

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final ServletWebServerApplicationContext server;
  private final Map<String, String> always;

  @Autowired
  Caller(ServletWebServerApplicationContext server) {
    this(server, Map.of());
  }

  private Caller(ServletWebServerApplicationContext server, Map<String, String> always) {
    this.server = server;
    this.always = always;
  }

  /** One who calls with this token. */
  Caller as(String token) {
    return new Caller(server, Map.of("Authorization", "Bearer " + token));
  }

  /** A registered node, for the calls to come. */
  record Registered(String id, String mac) {}

  /** An answer. */
  record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {

    String message() {
      return body.path("message").asString();
    }

    String detail() {
      assertThat(headers.firstValue("Content-Type")).contains("application/problem+json");
      assertThat(body.path("status").asInt()).isEqualTo(status);
      return body.path("detail").asString();
    }

    String code() {
      return body.path("code").asString();
    }

    JsonNode data() {
      return body.path("data");
    }
  }

  /** A MAC address that no node has. */
  String newMac() {
    int number = NUMBER.incrementAndGet();
    return "52:54:%02x:%02x:%02x:%02x"
        .formatted(number >>> 24, number >> 16 & 255, number >> 8 & 255, number & 255);
  }

  /** Registers nodes n000, n001 and so on in a group. Returns their ids, in that order. */
  List<String> registerIn(String group, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(
          post(
                  "/nodes",
                  "{\"mac_address\":\"%s\",\"hostname\":\"n%03d\",\"group_id\":\"%s\"}"
                      .formatted(newMac(), i, group))
              .data()
              .path("id")
              .asString());
    }
    return ids;
  }

  Registered register() {
    String mac = newMac();
    String hostname = "rack2-" + mac.replace(":", "");
    Answer answer =
        post("/nodes", "{\"mac_address\":\"%s\",\"hostname\":\"%s\"}".formatted(mac, hostname));
    assertThat(answer.status()).isEqualTo(201);
    return new Registered(answer.data().path("id").asString(), mac);
  }

  Registered installing() {
    Registered node = register();
    assertThat(state(node, "pending").status()).isEqualTo(200);
    assertThat(report(node, "started").status()).isEqualTo(200);
    return node;
  }

  Registered installFailed() {
    Registered node = installing();
    for (int i = 0; i < 3; i++) {
      assertThat(failed(node, "disk full").status()).isEqualTo(200);
    }
    return node;
  }

  Answer report(Registered node, String status) {
    return post(
        "/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"%s\"}".formatted(node.mac(), status));
  }

  Answer failed(Registered node, String error) {
    return post(
        "/report",
        "{\"mac_address\":\"%s\",\"installation_status\":\"failed\",\"installation_error\":\"%s\"}"
            .formatted(node.mac(), error));
  }

  Answer state(Registered node, String state) {
    return patch("/nodes/%s/state".formatted(node.id()), "{\"state\":\"%s\"}".formatted(state));
  }

  Answer force(Registered node, String state) {
    return patch(
        "/nodes/%s/state".formatted(node.id()),
        "{\"state\":\"%s\",\"force\":true,\"comment\":\"fixed\"}".formatted(state));
  }

  JsonNode node(Registered node) {
    return get("/nodes/" + node.id()).data();
  }

  JsonNode history(Registered node) {
    return get("/nodes/%s/history".formatted(node.id())).body();
  }

  int port() {
    return server.getWebServer().getPort();
  }

  Answer get(String path) {
    return call("GET", path, BodyPublishers.noBody(), Map.of());
  }

  Answer delete(String path) {
    return call("DELETE", path, BodyPublishers.noBody(), Map.of());
  }

  Answer post(String path, String body) {
    return post(path, body, Map.of());
  }

  Answer post(String path, String body, Map<String, String> headers) {
    return call("POST", path, BodyPublishers.ofString(body), headers);
  }

  Answer patch(String path, String body) {
    return patch(path, body, Map.of());
  }

  Answer patch(String path, String body, Map<String, String> headers) {
    return call("PATCH", path, BodyPublishers.ofString(body), headers);
  }

  Answer call(String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d%s%s"
                        .formatted(port(), isAtRoot(path) ? "" : "/api/v1", path)))
            .method(method, body);
    if (!headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    always.forEach(request::header);
    try {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      JsonNode read =
          response.body().isEmpty() ? json.missingNode() : json.readTree(response.body());
      return new Answer(response.statusCode(), read, response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAtRoot(String path) {
    return path.startsWith("/actuator") || path.startsWith("/hook");
  }
}
