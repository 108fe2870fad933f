package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is decided of a request before anything handles it. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class EdgeTest {

  @Autowired private Caller caller;

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "image/png", "garbage", "*/*;q=0", "application/xml"})
  void aReportIsAnsweredInJsonWhateverAcceptSays(String accept) {
    Registered node = caller.installing();

    Answer answer =
        caller.post(
            "/report",
            "{\"mac_address\":\"%s\",\"installation_status\":\"failed\"}".formatted(node.mac()),
            Map.of("Accept", accept));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "garbage", "application/json;q=0", "application/problem+json"})
  void aCallerThatTakesNoJsonIs406AndChangesNothing(String accept) {
    Registered node = caller.register();

    Answer answer =
        caller.patch(
            "/nodes/%s/state".formatted(node.id()),
            "{\"state\":\"pending\"}",
            Map.of("Accept", accept));

    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.code()).isEqualTo("not_acceptable");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("discovered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/*", "*/*", "text/html, application/json;q=0.1"})
  void aCallerThatTakesJsonAmongOthersGetsIt(String accept) {
    Answer answer =
        caller.call("GET", "/nodes?limit=1", BodyPublishers.noBody(), Map.of("Accept", accept));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  @Test
  void aProblemIsProblemJsonWhateverAcceptSays() {
    for (String path : new String[] {"/report", "/nodes"}) {
      Answer answer = caller.post(path, "{", Map.of("Accept", "text/plain"));

      assertThat(answer.detail()).isNotEmpty();
    }
    assertThat(
            caller
                .call("GET", "/nowhere", BodyPublishers.noBody(), Map.of("Accept", "garbage"))
                .code())
        .isEqualTo("not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip", "GZIP"})
  void aCompressedBodyIs415AndNamesContentEncoding(String encoding) {
    Answer answer = caller.post("/report", "\u001f\u008b", Map.of("Content-Encoding", encoding));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.detail())
        .isEqualTo(
            "Content-Encoding '%s' is not supported: send the body uncompressed"
                .formatted(encoding));
    assertThat(answer.code()).isEqualTo("unsupported_content_encoding");
    assertThat(answer.headers().firstValue("Accept-Encoding")).contains("identity");
  }

  @Test
  void aBodyThatSaysItIsNotCompressedIsTaken() {
    Registered node = caller.register();

    Answer answer =
        caller.post(
            "/report",
            "{\"mac_address\":\"%s\"}".formatted(node.mac()),
            Map.of("Content-Encoding", "identity"));

    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/report/",
        "//api//v1/report",
        "//api//v1///report//",
        "/api/v1/report?a=b"
      })
  void machinesMayDoubleSlashesAndEndWithOne(String path) {
    String answer =
        RawRequest.post(
            caller.port(), path, "application/json", "{\"mac_address\":\"02:00:00:00:00:fe\"}");

    assertThat(answer).contains("Node with MAC 02:00:00:00:00:fe not found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nodes/", "//api/v1/nodes", "//"})
  void otherPathsAreTakenAsTheyAre(String path) {
    assertThat(RawRequest.send(caller.port(), "GET " + path))
        .startsWith("HTTP/1.1 404")
        .contains("\"code\":\"not_found\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET    | /nodes?stat=pending       | unknown_parameter   | Unknown parameter 'stat'. Known: changed_since, cursor, format, group_id, hostname, limit, mac_address, offset, profile, q, seen_before, serial_number, sort, stalled, state, tag
          GET    | /nodes?limit=1&%6cimit=2  | duplicate_parameter | Parameter 'limit' must be given once
          GET    | /nodes?%zz=1              | validation_failed   | The query's '%zz=1' is not percent-encoded UTF-8
          GET    | /nodes?hostname=%zz       | validation_failed   | The query's 'hostname=%zz' is not percent-encoded UTF-8
          GET    | /nodes?sort=              | validation_failed   | Parameter 'sort' must have a value, or not be given
          GET    | /nodes?limit              | validation_failed   | Parameter 'limit' must have a value, or not be given
          DELETE | /nodes/nope?force=true    | unknown_parameter   | Unknown parameter 'force'. Known: comment, purge
          POST   | /nodes?force=true         | unknown_parameter   | Unknown parameter 'force'. This call takes none
          GET    | /nodes?limit=ten          | validation_failed   | Failed to convert 'limit' with value: 'ten'
          """)
  void aQueryThatACallDoesNotTakeIsNamed(String method, String path, String code, String detail) {
    if (path.contains("%zz")) {
      assertThat(RawRequest.send(caller.port(), method + " /api/v1" + path)).contains(detail);
      return;
    }
    Answer answer = caller.call(method, path, BodyPublishers.noBody(), Map.of());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).isEqualTo(detail);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void whatACallerDoesWrongIsNoWarning(CapturedOutput output) {
    caller.get("/nowhere");
    caller.call("PUT", "/nodes", BodyPublishers.ofString("{}"), Map.of());
    caller.post("/nodes", "a=b", Map.of("Content-Type", "text/plain"));
    caller.post("/nodes", "{");
    caller.post("/nodes", "{\"mac_address\":\"x\"}");
    caller.post("/nodes", "{}", Map.of("Accept", "text/plain"));
    caller.get("/nodes?x=1");
    RawRequest.send(caller.port(), "GET /api/v1/nodes/%zz");

    assertThat(output.getAll()).doesNotContain(" WARN ", " ERROR ");
  }

  @Test
  void readinessAsksTheDatabaseAndNotTemporal() {
    Answer readiness = caller.get("/actuator/health/readiness");

    assertThat(readiness.status()).isEqualTo(200);
    assertThat(readiness.body().path("components").propertyNames())
        .containsExactlyInAnyOrder("db", "readinessState");
    assertThat(caller.get("/actuator/health/liveness").body().path("components").propertyNames())
        .containsExactly("livenessState");
  }

  @Test
  void anErrorTextCantForgeALineOfTheLog(CapturedOutput output) {
    Registered node = caller.installing();

    caller.failed(node, "no disk\\n2026-11-24 00:00:00.000  INFO forged\\u001b[2J");

    assertThat(output.getAll())
        .contains("failed attempt 1: no disk\\n2026-11-24 00:00:00.000  INFO forged\\u001b[2J")
        .doesNotContain("\n2026-11-24 00:00:00.000  INFO forged");
  }
}
