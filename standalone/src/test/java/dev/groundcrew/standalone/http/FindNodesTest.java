package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Finding a node by what is known of it, and editing it. */
@HttpTest
class FindNodesTest {

  @Autowired private Caller caller;

  @Test
  void aNodeIsFoundByItsMacInAnySpelling() {
    Registered node = caller.register();

    for (String spelling :
        List.of(
            node.mac(), node.mac().replace(':', '-').toUpperCase(), node.mac().replace(":", ""))) {
      assertThat(caller.get("/nodes/" + spelling).data().path("id").asString())
          .isEqualTo(node.id());
    }
    assertThat(caller.get("/nodes/" + caller.newMac()).status()).isEqualTo(404);
    assertThat(
            caller
                .patch("/nodes/%s/state".formatted(node.mac()), "{\"state\":\"Pending\"}")
                .message())
        .isEqualTo("Node transitioned to pending");
    assertThat(caller.get("/nodes/%s/history".formatted(node.mac())).body().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void filtersFindByAddressNameAndSerialNumber() {
    Registered node = caller.register();
    String serial = "S-" + node.mac();
    caller.patch("/nodes/" + node.id(), "{\"serial_number\":\"%s\"}".formatted(serial));
    String hostname = caller.node(node).path("hostname").asString();

    assertOnly(node, "mac_address=" + node.mac().replace(":", "").toUpperCase());
    assertOnly(node, "hostname=" + hostname);
    assertOnly(node, "serial_number=" + serial);
    assertOnly(node, "state=active,discovered&hostname=" + hostname);
    assertThat(caller.get("/nodes?state=active&hostname=" + hostname).data()).isEmpty();
  }

  @Test
  void severalStatesAndChangedSinceNarrowTheList() {
    Registered pending = caller.register();
    caller.state(pending, "pending");
    Registered installing = caller.installing();
    Instant before = Instant.parse(caller.node(installing).path("updated_at").asString());

    List<String> found =
        caller
            .get("/nodes?state=pending&state=INSTALLING&limit=1000&changed_since=" + before)
            .data()
            .valueStream()
            .map(node -> node.path("id").asString())
            .toList();

    assertThat(found).contains(installing.id()).doesNotContain(pending.id());
    Answer both = caller.get("/nodes?state=pending,installing&limit=1000");
    assertThat(both.body().path("total").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(both.data().valueStream().map(node -> node.path("id").asString()))
        .contains(installing.id(), pending.id());
  }

  @ParameterizedTest
  @CsvSource({
    "mac_address=nonsense, validation_failed",
    "changed_since=noon, validation_failed",
    "state=lost, validation_failed",
    "statee=pending, unknown_parameter",
    "hostname=a&hostname=b, duplicate_parameter"
  })
  void aParameterThatCannotBeUsedIs400(String query, String code) {
    Answer refused = caller.get("/nodes?" + query);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("code").asString()).isEqualTo(code);
  }

  @Test
  void aMergePatchSetsWhatItGivesAndClearsWhatIsNull() {
    Registered node = caller.register();
    String path = "/nodes/" + node.id();
    caller.patch(path, "{\"vendor\":\"v\",\"model\":\"m\",\"ip_address\":\"192.0.2.7\"}");

    Answer patched =
        caller.patch(
            path,
            "{\"vendor\":null,\"arch\":\"aarch64\",\"boot_mode\":\"BIOS\"}",
            Map.of("Content-Type", "application/merge-patch+json"));

    JsonNode found = patched.data();
    assertThat(patched.status()).isEqualTo(200);
    assertThat(found.path("vendor").isNull()).isTrue();
    assertThat(found.path("model").asString()).isEqualTo("m");
    assertThat(found.path("ip_address").asString()).isEqualTo("192.0.2.7");
    assertThat(found.path("arch").asString()).isEqualTo("aarch64");
    assertThat(found.path("boot_mode").asString()).isEqualTo("bios");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"arch\":null} | validation_failed | arch must not be null",
        "{\"colour\":\"red\"} | unknown_field | Unknown field 'colour'. Known: arch,",
        "{\"hostname\":\"-bad-\"} | validation_failed | hostname must be a host name",
        "{\"ip_address\":\"fe80::1%eth0\"} | validation_failed | ip_address must be",
        "{\"vendor\":7} | validation_failed | Field 'vendor' must be a string",
        "[] | malformed_body | The body must be a JSON object"
      })
  void aPatchThatCannotBeDoneIs400AndChangesNothing(String body, String code, String detail) {
    Registered node = caller.register();

    Answer refused = caller.patch("/nodes/" + node.id(), body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail()).startsWith(detail);
    assertThat(refused.body().path("code").asString()).isEqualTo(code);
    assertThat(caller.node(node).path("revision").asInt()).isZero();
  }

  @Test
  void anAddressWithAZoneIsRefusedWhenANodeIsRegisteredToo() {
    Answer refused =
        caller.post(
            "/nodes",
            "{\"mac_address\":\"%s\",\"ip_address\":\"fe80::1%%eth0\"}".formatted(caller.newMac()));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail()).isEqualTo("ip_address must be an IPv4 or IPv6 address");
  }

  @Test
  void theProfileIsAnsweredBesideWorkflowId() {
    Registered node = caller.register();

    JsonNode patched = caller.patch("/nodes/" + node.id(), "{\"workflow_id\":\"ubuntu\"}").data();

    assertThat(patched.path("workflow_id").asString()).isEqualTo("ubuntu");
    assertThat(patched.path("profile").asString()).isEqualTo("ubuntu");
  }

  private void assertOnly(Registered node, String query) {
    JsonNode found = caller.get("/nodes?" + query).body();
    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(found.path("data").path(0).path("id").asString()).isEqualTo(node.id());
  }
}
