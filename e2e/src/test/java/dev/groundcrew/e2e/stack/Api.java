package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of Groundcrew's API. Every call must be answered with 2xx. */
public final class Api {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final @Nullable String token;
  private final boolean alsoForReports;

  private Api(String server, @Nullable String token, boolean alsoForReports) {
    this.server = URI.create(server);
    this.token = token;
    this.alsoForReports = alsoForReports;
  }

  /** The API at this address. */
  public static Api at(String url) {
    return new Api(url, null, false);
  }

  /** The API at this address, called with this token. */
  public static Api at(String url, String token) {
    return new Api(url, token, true);
  }

  /** The same, but its reports carry no token: they take tokens of machines only. */
  public static Api withOpenReports(String url, String token) {
    return new Api(url, token, false);
  }

  /** A registered node. */
  public record Known(String id, String mac) {

    /** The id of its install workflow. */
    public String workflowId() {
      return "install-" + id;
    }
  }

  public Known register() {
    var random = ThreadLocalRandom.current();
    String mac =
        "52:54:01:%02x:%02x:%02x"
            .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    return register(Map.of("mac_address", mac, "hostname", "rack1-" + mac.substring(15)));
  }

  /** Registers a node with these facts, its {@code mac_address} among them. */
  public Known register(Map<String, String> facts) {
    JsonNode node = call("POST", "/nodes", facts).path("data");
    return new Known(node.path("id").asString(), node.path("mac_address").asString());
  }

  /** Creates or changes a profile. */
  public void profile(String id, Map<String, Object> profile) {
    call("PUT", "/profiles/" + id, profile);
  }

  /** The node's boot script, as a machine with a BIOS asks for it. */
  public String bootScript(Known node) {
    var script = sendTo("GET", "/boot/%s.ipxe?platform=pcbios".formatted(node.mac()), null);
    assertThat(script.statusCode()).as(script.body()).isEqualTo(200);
    return script.body();
  }

  /** Reports with the token of an install, as the form that BusyBox can send. */
  public void reportByToken(String token, String form) {
    var answer = sendTo("POST", "/hook/%s/report".formatted(token), form);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  /** The same as {@link #profile}, of a profile that is written in YAML. */
  public void profileInYaml(String id, String yaml) {
    var response = sendTo("PUT", "/api/v1/profiles/" + id, "application/yaml", yaml);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
  }

  /** A token of the node, minted now. */
  public String reportToken(Known node) {
    return call("POST", "/nodes/" + node.id() + "/report-token", null)
        .path("data")
        .path("token")
        .asString();
  }

  /** Starts a bulk; its id. */
  public String bulk(Map<String, Object> bulk) {
    return call("POST", "/nodes/bulk", bulk).path("data").path("id").asString();
  }

  /** The bulk's figures. */
  public JsonNode bulk(String id) {
    return call("GET", "/bulk/%s?limit=1".formatted(id), null).path("data").path("bulk");
  }

  /** Cancels what of the bulk has not begun. */
  public void cancelBulk(String id) {
    call("POST", "/bulk/%s/cancel".formatted(id), null);
  }

  /** Adds a webhook; its id. */
  public String addWebhook(Map<String, Object> webhook) {
    return call("POST", "/webhooks", webhook).path("data").path("id").asString();
  }

  /** Changes a webhook as a whole. */
  public void putWebhook(String id, Map<String, Object> webhook) {
    call("PUT", "/webhooks/" + id, webhook);
  }

  public void deleteWebhook(String id) {
    call("DELETE", "/webhooks/" + id, null);
  }

  /** Registers a node and starts its install. */
  public Known installing() {
    Known node = register();
    state(node, "pending");
    report(node, "started");
    return node;
  }

  /** The status that this report is answered with. */
  public int statusOfReport(Known node, String status) {
    return send("POST", "/report", status(node, status)).statusCode();
  }

  /** Revokes all tokens of the node that were minted so far. */
  public void revokeReportTokens(Known node) {
    call("DELETE", "/nodes/" + node.id() + "/report-token", null);
  }

  /** Reports a failed attempt with this error. */
  public void failed(Known node, String error) {
    call("POST", "/report", failure(node, error));
  }

  /** The same when nothing can be made of it for now: it is kept, and must be answered 202. */
  public void failedWithoutOutcome(Known node, String error) {
    var response = send("POST", "/report", failure(node, error));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
  }

  private static Map<String, String> failure(Known node, String error) {
    return Map.of(
        "mac_address", node.mac(), "installation_status", "failed", "installation_error", error);
  }

  /** Reports this many failed attempts. */
  public void failed(Known node, String error, int times) {
    for (int attempt = 1; attempt <= times; attempt++) {
      failed(node, error);
    }
  }

  public void report(Known node, String status) {
    call("POST", "/report", status(node, status));
  }

  private static Map<String, String> status(Known node, String status) {
    return Map.of("mac_address", node.mac(), "installation_status", status);
  }

  public void state(Known node, String state) {
    call("PATCH", "/nodes/" + node.id() + "/state", Map.of("state", state));
  }

  public void tag(Known node, String tag) {
    call("POST", "/nodes/" + node.id() + "/tags", Map.of("tag", tag));
  }

  public void forceRetry(Known node) {
    call("PATCH", "/nodes/" + node.id() + "/state", Map.of("state", "pending", "force", true));
  }

  public void abort(Known node) {
    call("POST", "/nodes/" + node.id() + "/abort", Map.of("comment", "wrong rack"));
  }

  /** The node's current JSON. */
  public JsonNode node(Known node) {
    return call("GET", "/nodes/" + node.id(), null).path("data");
  }

  /** The status that asking for the node is answered with. */
  public int statusOf(Known node) {
    return send("GET", "/nodes/" + node.id(), null).statusCode();
  }

  /** The node's current state. */
  public String stateOf(Known node) {
    return node(node).path("state").asString();
  }

  /** The run id of its install workflow. */
  public String runOf(Known node) {
    return node(node).path("install_workflow").path("run_id").asString();
  }

  /** The number of the node's transitions. */
  public int transitions(Known node) {
    return call("GET", "/nodes/" + node.id() + "/history", null).path("total").asInt();
  }

  /** The node's changes of state, newest first. */
  public List<JsonNode> history(Known node) {
    return data("/nodes/" + node.id() + "/history?limit=200");
  }

  /** The node's events of this kind, newest first, at most 200. */
  public List<JsonNode> events(Known node, String kind) {
    return data("/nodes/%s/events?limit=200&kind=%s".formatted(node.id(), kind));
  }

  /** The node's installs with their attempts, newest first. */
  public List<JsonNode> installs(Known node) {
    return data("/nodes/" + node.id() + "/installs");
  }

  private List<JsonNode> data(String path) {
    return call("GET", path, null).path("data").valueStream().toList();
  }

  /** The number of the node's events, of those that the first page tells. */
  public int events(Known node) {
    return call("GET", "/nodes/" + node.id() + "/events", null).path("data").size();
  }

  private JsonNode call(String method, String path, Object body) {
    var response = send(method, path, body);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    return JsonMapper.shared().readTree(response.body());
  }

  private HttpResponse<String> send(String method, String path, Object body) {
    return sendTo(
        method,
        "/api/v1" + path,
        body == null ? null : JsonMapper.shared().writeValueAsString(body));
  }

  private HttpResponse<String> sendTo(String method, String path, @Nullable String body) {
    return sendTo(method, path, "application/json", body);
  }

  private HttpResponse<String> sendTo(
      String method, String path, String contentType, @Nullable String body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    if (token != null && (alsoForReports || !path.equals("/api/v1/report"))) {
      request.header("Authorization", "Bearer " + token);
    }
    request
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", contentType)
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
