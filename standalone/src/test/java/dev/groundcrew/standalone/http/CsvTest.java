package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists, histories and events for spreadsheets. */
@HttpTest
class CsvTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @Autowired private Caller caller;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aListHasAHeaderAndARowForEachNode() throws Exception {
    Registered node = caller.register();
    caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"b\"}");
    caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"a\"}");

    HttpResponse<String> answer = get("/nodes?mac_address=" + node.mac(), "text/csv");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/csv;")
        .contains("charset=UTF-8", "header=present");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"nodes.csv\"");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Link")).isEmpty();
    assertThat(answer.body()).startsWith("id,mac_address,macs,hostname,").endsWith("\r\n");
    CSVRecord row = parse(answer).getFirst();
    assertThat(row.get("id")).isEqualTo(node.id());
    assertThat(row.get("state")).isEqualTo("discovered");
    assertThat(row.get("tags")).isEqualTo("a b");
    assertThat(row.get("last_seen_at")).isEmpty();
    assertThat(row.get("created_at")).isEqualTo(caller.node(node).path("created_at").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\\t=1", "\\r=1", "=HYPERLINK(\\\"x\\\")"})
  void whatAMachineReportsIsNeverAFormula(String evil) throws Exception {
    Registered node = caller.installing();
    String plain = evil.replace("\\t", "\t").replace("\\r", "\r").replace("\\\"", "\"");
    caller.failed(node, evil + ",\\n\\\"quoted\\\"");

    String whole = plain + ",\n\"quoted\"";
    CSVRecord listed = parse(get("/nodes?format=csv&mac_address=" + node.mac(), null)).getFirst();
    CSVRecord event =
        parse(get("/nodes/%s/events?format=csv&limit=1".formatted(node.id()), null)).getFirst();

    assertThat(listed.get("last_install_error")).isEqualTo("'" + whole);
    assertThat(event.get("error")).isEqualTo("'" + whole);
    assertThat(event.get("status")).isEqualTo("applied");
    assertThat(event.get("result")).isEqualTo("failure_counted");
    assertThat(event.get("payload")).startsWith("{\"");
  }

  @Test
  void aCommentOfTheHistoryIsEscapedToo() throws Exception {
    Registered node = caller.register();
    caller.patch(
        "/nodes/%s/state".formatted(node.id()),
        "{\"state\":\"pending\",\"comment\":\"=cmd|' /C calc'!A0\"}");

    CSVRecord row = parse(get("/nodes/%s/history".formatted(node.id()), "text/csv")).getFirst();

    assertThat(row.get("comment")).isEqualTo("'=cmd|' /C calc'!A0");
    assertThat(row.get("from_state")).isEqualTo("discovered");
    assertThat(row.get("triggered_by")).isEqualTo("admin");
  }

  @Test
  void theNextPageIsInAHeader() throws Exception {
    String group = "csv &+" + UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      caller.post(
          "/nodes",
          "{\"mac_address\":\"%s\",\"group_id\":\"%s\"}".formatted(caller.newMac(), group));
    }
    List<String> ids = new ArrayList<>();
    String query =
        "?group_id="
            + URLEncoder.encode(group, StandardCharsets.UTF_8)
            + "&format=csv&limit=2&offset=0";
    while (query != null) {
      HttpResponse<String> answer = get("/nodes" + query, null);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      parse(answer).forEach(row -> ids.add(row.get("id")));
      Matcher next = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
      query = next.matches() ? next.group(1) : null;
    }

    assertThat(ids).hasSize(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | text/csv",
        "text/* | text/csv",
        "text/csv, */*;q=0.1 | text/csv",
        "application/json;q=0.5, text/csv | text/csv",
        "application/json, text/csv;q=0.9 | application/json",
        "application/json, text/csv | application/json",
        "*/* | application/json",
        "text/html,application/xml;q=0.9,*/*;q=0.8 | application/json",
        "text/csv;q=0, */* | application/json"
      })
  void acceptIsNegotiated(String accept, String type) throws Exception {
    HttpResponse<String> answer = get("/nodes?limit=1", accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
  }

  @Test
  void theParameterCountsForMoreThanAccept() throws Exception {
    assertThat(type(get("/nodes?limit=1&format=json", "text/csv"))).startsWith("application/json");
    assertThat(type(get("/nodes?limit=1&format=csv", "application/json"))).startsWith("text/csv");
    assertThat(type(get("/events?status=dead&format=csv", null))).startsWith("text/csv");
  }

  @Test
  void problemsAreNoCsv() throws Exception {
    HttpResponse<String> unknown =
        get("/nodes/%s/history".formatted(UUID.randomUUID()), "text/csv");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(type(unknown)).startsWith("application/problem+json");
    HttpResponse<String> refused = get("/nodes?format=csv&sort=x", null);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(type(refused)).startsWith("application/problem+json");
    assertThat(get("/profiles", "text/csv").statusCode()).isEqualTo(406);
    assertThat(get("/nodes", "image/png").statusCode()).isEqualTo(406);
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElseThrow();
  }

  private static List<CSVRecord> parse(HttpResponse<String> answer) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(
            answer.body(),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    }
  }

  private HttpResponse<String> get(String path, @Nullable String accept)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/api/v1%s".formatted(caller.port(), path)));
    if (accept != null) {
      request.header("Accept", accept);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
