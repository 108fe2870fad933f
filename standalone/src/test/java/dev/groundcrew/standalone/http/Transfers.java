package dev.groundcrew.standalone.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends files of nodes and fetches them. */
final class Transfers {

  static final String CSV = "text/csv";
  static final String YAML = "application/yaml";

  private final Caller caller;
  private final HttpClient client = HttpClient.newHttpClient();

  Transfers(Caller caller) {
    this.caller = caller;
  }

  Caller.Answer send(String type, String file) {
    return send(type, file, "");
  }

  Caller.Answer dryRun(String type, String file) {
    return send(type, file, "?dry_run=true");
  }

  private Caller.Answer send(String type, String file, String query) {
    return caller.call(
        "POST",
        "/nodes/import" + query,
        BodyPublishers.ofString(file),
        Map.of("Content-Type", type));
  }

  /** The file with the nodes of a group. */
  HttpResponse<String> export(String type, String group) throws Exception {
    return get(
        "?format=%s&group_id=%s"
            .formatted(
                type.equals(CSV) ? "csv" : "yaml",
                URLEncoder.encode(group, StandardCharsets.UTF_8)));
  }

  HttpResponse<String> get(String query, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:%d/api/v1/nodes/export%s".formatted(caller.port(), query)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
