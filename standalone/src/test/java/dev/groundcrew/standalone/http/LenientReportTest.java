package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A detail that can't be used never costs a machine's report. */
@HttpTest
@TestPropertySource(
    properties = {"groundcrew.data-dir=target/lenient-test-data", "groundcrew.api.max-body=1MB"})
class LenientReportTest {

  @Autowired private Caller caller;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "hostname":"n1.example.com."   | hostname         | n1.example.com
          "ip_address":"192.0.2.5/24"    | ip_address       | 192.0.2.5
          "ip_address":"fe80::1%eth0"    | ip_address       | fe80::1
          "installation_progress":100.0  | install_progress | 100
          "installation_progress":"100"  | install_progress | 100
          "system_uuid":"4C4C4544004235108052B3C04F4B4E32" | system_uuid | 4c4c4544-0042-3510-8052-b3c04f4b4e32
          """)
  void aCompleteInstallIsCompletedAndTheFactIsStored(String detail, String field, String stored) {
    Registered node = caller.installing();

    Answer answer = complete(node, detail);

    assertThat(warnings(answer)).isEmpty();
    assertThat(caller.node(node).path(field).asString()).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"hostname\":\"(none)\"",
        "\"hostname\":\"\"",
        "\"ip_address\":\"\"",
        "\"ip_address\":null",
        "\"vendor\":\"To Be Filled By O.E.M.\"",
        "\"system_uuid\":\"00000000-0000-0000-0000-000000000000\""
      })
  void whatSaysNothingOverwritesNothing(String detail) {
    Registered node = caller.installing();
    assertThat(
            caller
                .post(
                    "/report",
                    ("{\"mac_address\":\"%s\",\"hostname\":\"n1\",\"ip_address\":\"192.0.2.7\","
                            + "\"vendor\":\"Dell Inc.\",\"system_uuid\":\"Rack7\"}")
                        .formatted(node.mac()))
                .status())
        .isEqualTo(200);

    Answer answer = complete(node, detail);

    assertThat(warnings(answer)).isEmpty();
    JsonNode after = caller.node(node);
    assertThat(after.path("hostname").asString()).isEqualTo("n1");
    assertThat(after.path("ip_address").asString()).isEqualTo("192.0.2.7");
    assertThat(after.path("vendor").asString()).isEqualTo("Dell Inc.");
    assertThat(after.path("system_uuid").asString()).isEqualTo("Rack7");
  }

  @Test
  void whatCantBeUsedIsSaid() {
    Registered node = caller.installing();
    String serial = "S1".repeat(128);

    Answer answer =
        complete(
            node,
            ("\"hostname\":\"10.0.0.5\",\"ip_address\":\"10.0.0.256\",\"serial_number\":\"%s\","
                    + "\"installation_progress\":\"most\",\"vendor\":{}")
                .formatted(serial));

    assertThat(warnings(answer))
        .containsExactly(
            "ip_address '10.0.0.256' is not an IPv4 or IPv6 address: not stored",
            "hostname '10.0.0.5' is not a host name: not stored",
            "vendor '{}' is not text: not stored",
            "serial_number '%s…' is longer than 255 characters: cut"
                .formatted(serial.substring(0, 99)),
            "installation_progress 'most' is not a number from 0 to 100: not stored");
    assertThat(caller.node(node).path("serial_number").asString())
        .isEqualTo(serial.substring(0, 255));
  }

  @Test
  void anErrorOfAnyBytesCountsAndIsKept() {
    Registered node = caller.installing();

    Answer answer =
        send(
            "{\"mac_address\":\"%s\",\"installation_status\":\"Failed\",\"installation_error\":\"nul \\u0000 \0, half "
                .formatted(node.mac())
                .getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xE2, (byte) 0x82},
            " lone \\ud83d, line\n\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.message()).isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(caller.node(node).path("last_install_error").asString())
        .isEqualTo("nul \uFFFD \uFFFD, half \uFFFD lone \uFFFD, line\n");
  }

  @Test
  void ofAnErrorOf300KbHeadAndTailAreKept() {
    Registered node = caller.installing();

    Answer answer = caller.failed(node, "begin" + "ä€".repeat(60_000) + "end");

    assertThat(answer.message()).isEqualTo("Installation failed (attempt 1), will retry");
    assertThat(caller.node(node).path("last_install_error").asString())
        .startsWith("begin")
        .endsWith("end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data",
        "nonsense",
        "application/json;charset=nope"
      })
  void anyContentTypeIsTaken(String contentType) {
    Registered node = caller.installing();

    Answer answer =
        caller.post(
            "/report",
            "{\"mac_address\":\"%s\",\"installation_status\":\"COMPLETE\",\"vendor\":\"A&B=C\"}"
                .formatted(node.mac()),
            Map.of("Content-Type", contentType));

    assertThat(answer.message()).isEqualTo("Installation completed");
    assertThat(caller.node(node).path("vendor").asString()).isEqualTo("A&B=C");
  }

  @Test
  void theAddressIsTakenAsAKernelIsToldIt() {
    Registered node = caller.installing();
    String bootif = "01-" + node.mac().replace(':', '-');

    assertThat(caller.report(new Registered(node.id(), bootif), "complete").message())
        .isEqualTo("Installation completed");
  }

  @Test
  void onlyAReportIsAnsweredWithWarnings() {
    Registered node = caller.register();

    assertThat(caller.report(node, "progress").body().path("warnings").isArray()).isTrue();
    assertThat(caller.get("/nodes/" + node.id()).body().has("warnings")).isFalse();
    assertThat(caller.state(node, "pending").body().has("warnings")).isFalse();
  }

  private Answer complete(Registered node, String detail) {
    Answer answer =
        caller.post(
            "/report",
            "{\"mac_address\":\"%s\",\"installation_status\":\"complete\",%s}"
                .formatted(node.mac(), detail));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.message()).isEqualTo("Installation completed");
    return answer;
  }

  private Answer send(byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      body.writeBytes(part);
    }
    return caller.call("POST", "/report", BodyPublishers.ofByteArray(body.toByteArray()), Map.of());
  }

  private static List<String> warnings(Answer answer) {
    assertThat(answer.body().path("warnings").isArray()).isTrue();
    return answer.body().path("warnings").valueStream().map(JsonNode::asString).toList();
  }
}
