package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every error is problem+json, says what is wrong, and changes nothing. */
@HttpTest
class BadInputTest {

  @Autowired private Caller caller;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                    | mac_address is required
          {"mac_address":null}                                  | mac_address is required
          {"mac_address":"52:54:00"}                            | mac_address must be a MAC address, such as 52:54:00:12:34:56
          {"mac_address":"00:00:00:00:00:00"}                   | mac_address must not be all zeros
          {"mac_address":"ff-ff-ff-ff-ff-ff"}                   | mac_address must not be the broadcast address
          {"mac_address":"01:00:5e:00:00:01"}                   | mac_address must not be a multicast address
          {"mac_address":"20-24-8a-07-4b-1c-2a"}                | mac_address is an InfiniBand address: give the Ethernet address of the boot port
          {"mac_address":5}                                     | Field 'mac_address' must be a string
          {"mac_address":["a"]}                                 | Field 'mac_address' must be a string
          {"mac_address":"52:54:00:ff:00:01","hostname":"-a"}   | hostname must be a host name
          {"mac_address":"52:54:00:ff:00:01","ip_address":"x"}  | ip_address must be an IPv4 or IPv6 address
          {"mac_address":"52:54:00:ff:00:01","boot_mode":"pxe"} | boot_mode must be uefi or bios
          {"mac_address":"52:54:00:ff:00:01","vendor":"a\\nb"}    | vendor must not hold control characters
          {"mac_address":"52:54:00:ff:00:01","group_id":"\\t"}    | group_id must not hold control characters
          {"mac_address":"52:54:00:ff:00:01","hostname":"a\\u0000"} | Field 'hostname' must not hold NUL characters or unpaired surrogates
          {"mac_address":"52:54:00:ff:00:01","hostname":"\\ud800"}  | Field 'hostname' must not hold NUL characters or unpaired surrogates
          {"mac_address":                                       | Malformed JSON at line 1, column 16
          []                                                    | The body must be a JSON object
          null                                                  | A JSON body is required
          """)
  void aNodeThatCantBeRegisteredIsNot(String body, String detail) {
    int before = caller.get("/nodes?limit=1").body().path("total").asInt();

    Answer answer = caller.post("/nodes", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).isEqualTo(detail);
    assertThat(caller.get("/nodes?limit=1").body().path("total").asInt()).isEqualTo(before);
  }

  @Test
  void anEmptyBodyIsRefused() {
    assertThat(caller.post("/nodes", "").detail()).isEqualTo("A JSON body is required");
  }

  @Test
  void aFieldNoOneKnowsIsNamed() {
    Registered node = caller.register();

    assertThat(
            caller
                .patch(
                    "/nodes/%s/state".formatted(node.id()),
                    "{\"state\":\"pending\",\"forced\":true}")
                .detail())
        .isEqualTo("Unknown field 'forced'. Known: comment, force, state");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("discovered");
  }

  @Test
  void aReportIsNotLostBecauseItSaysMoreThanIsKnown() {
    Registered node = caller.installing();

    Answer answer =
        caller.post(
            "/report",
            "{\"mac_address\":\"%s\",\"installation_status\":\"failed\",\"disk\":{\"sda\":1}}"
                .formatted(node.mac()));

    assertThat(answer.message()).isEqualTo("Installation failed (attempt 1), will retry");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "installation_status":"done" | installation_status must be one of started, progress, complete, failed, first_boot
          "installation_status":1      | installation_status must be one of started, progress, complete, failed, first_boot
          "mac_address":"52:54:00"     | mac_address must be a MAC address, such as 52:54:00:12:34:56
          "mac_address":null           | mac_address is required
          """)
  void aReportThatCantBeReadChangesNothing(String field, String detail) {
    Registered node = caller.register();

    Answer answer =
        caller.post("/report", "{\"mac_address\":\"%s\",%s}".formatted(node.mac(), field));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail()).isEqualTo(detail);
    assertThat(caller.node(node).path("last_seen_at").isNull()).isTrue();
  }

  @Test
  void aReportOfAnUnknownNodeIs404() {
    Answer answer = caller.post("/report", "{\"mac_address\":\"02-00-00-00-00-FE\"}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.detail()).isEqualTo("Node with MAC 02:00:00:00:00:fe not found");
  }

  @Test
  void theSameAddressInAnySpellingIs409() {
    Registered node = caller.register();

    Answer answer =
        caller.post(
            "/nodes",
            "{\"mac_address\":\"%s\"}".formatted(node.mac().replace(":", "").toUpperCase()));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.detail()).isEqualTo("Node with MAC %s already exists".formatted(node.mac()));
  }

  @Test
  void anInvalidTransitionIs400AndListsTheValidOnes() {
    Registered node = caller.register();

    Answer answer = caller.state(node, "active");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.detail())
        .isEqualTo(
            "Invalid state transition from 'discovered' to 'active'."
                + " Valid transitions: [pending, retired]");
    assertThat(caller.history(node).path("total").asInt()).isZero();
  }

  @Test
  void anUnknownStateIs400AndListsTheKnownOnes() {
    assertThat(caller.state(caller.register(), "broken").detail())
        .startsWith("state must be one of discovered, pending, ");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nodes/nope, 404, Node nope not found",
    "GET, /nodes/1-1-1-1-1, 404, Node 1-1-1-1-1 not found",
    "GET, /nodes/01a20b79-3229-77eb-b46e-000000000000, 404,"
        + " Node 01a20b79-3229-77eb-b46e-000000000000 not found",
    "GET, /nodes/nope/history, 404, Node nope not found",
    "DELETE, /nodes/nope, 404, Node nope not found",
    "DELETE, /nodes/nope/tags/a, 404, Node nope not found",
    "GET, /nowhere, 404, No endpoint GET /api/v1/nowhere.",
    "PUT, /nodes, 405, Method 'PUT' is not supported.",
    "GET, /nodes?limit=0, 400, limit must be greater than or equal to 1",
    "GET, /nodes?limit=1001, 400, limit must be less than or equal to 1000",
    "GET, /nodes?offset=-1, 400, offset must be greater than or equal to 0",
    "GET, /nodes?offset=1000001, 400, offset must be less than or equal to 1000000",
    "GET, /profiles?offset=1000001, 400, offset must be less than or equal to 1000000",
    "GET, /nodes?limit=ten, 400, Failed to convert 'limit' with value: 'ten'",
    "GET, /nodes?tag=%00, 400, tag must not hold NUL characters",
    "GET, /nodes/%zz, 400, 'The request is not valid HTTP, or its address holds characters that"
        + " must be percent-encoded'"
  })
  void whatIsNotThereOrNotAllowedIsSaid(String method, String path, int status, String detail) {
    if (path.contains("%zz")) {
      // The JDK's client does not send what is not a URI.
      assertThat(RawRequest.send(caller.port(), method + " /api/v1" + path)).contains(detail);
      return;
    }
    Answer answer = caller.call(method, path, BodyPublishers.noBody(), Map.of());

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.detail()).isEqualTo(detail);
  }

  @Test
  void historyPagesAreOneTo200Rows() {
    Registered node = caller.register();
    String path = "/nodes/%s/history?limit=".formatted(node.id());

    assertThat(caller.get(path + 200).status()).isEqualTo(200);
    assertThat(caller.get(path + 201).detail())
        .isEqualTo("limit must be less than or equal to 200");
    assertThat(caller.get(path + 0).detail()).isEqualTo("limit must be greater than or equal to 1");
  }

  @Test
  void anotherMediaTypeIs415() {
    assertThat(caller.post("/nodes", "mac=1", Map.of("Content-Type", "text/plain")).status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @MethodSource("excessive")
  void excessiveJsonIs400AndNamesNoClass(String body) {
    Answer answer = caller.post("/nodes", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isIn("malformed_body", "unknown_field", "validation_failed");
    assertThat(answer.detail())
        .hasSizeLessThan(1000)
        .doesNotContain("tools.jackson", "java.", "dev.");
  }

  static Stream<String> excessive() {
    return Stream.of(
        "[".repeat(5000) + "]".repeat(5000),
        "{\"tags\":" + "[".repeat(40) + "]".repeat(40) + "}",
        "{\"" + "n".repeat(300) + "\":1}",
        "{\"hostname\":" + "9".repeat(200) + "}",
        "{\"tags\":[" + "\"a\",".repeat(11_000) + "\"b\"]}");
  }
}
