package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Transfers.CSV;
import static dev.groundcrew.standalone.http.Transfers.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of nodes of which nothing is done. */
@HttpTest
class ImportRefusalTest {

  @Autowired private Caller caller;

  private Transfers transfers;

  @BeforeEach
  void transfers() {
    transfers = new Transfers(caller);
  }

  @Test
  void anErrorInAnyRowRefusesTheWhole() {
    Registered node = caller.register();
    Registered other = caller.register();
    String mac = caller.newMac();
    Answer answer =
        transfers.send(
            CSV,
            """
            mac_address,macs,hostname,tags
            %1$s,,good,
            %2$s,,-bad-,no!tag
            %1$s,,again,
            %3$s,%4$s,theft,
            %5$s,,"two
            lines",
            %5$s,,too,many,cells
            """
                .formatted(mac, node.mac(), caller.newMac(), other.mac(), caller.newMac()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("import_refused");
    assertThat(answer.detail())
        .startsWith("5 of 6 rows are refused, and nothing was changed. Line 3: hostname must be");
    List<String> errors = new ArrayList<>();
    answer
        .body()
        .path("errors")
        .forEach(e -> errors.add(e.path("line").asInt() + " " + e.path("detail").asString()));
    assertThat(errors).hasSize(5);
    assertThat(errors.get(0)).contains("3 hostname must be a host name", "tags each must be");
    assertThat(errors.get(1)).isEqualTo("4 MAC address %s is in line 2, too".formatted(mac));
    assertThat(errors.get(2))
        .isEqualTo("5 MAC address %s is another node's".formatted(other.mac()));
    assertThat(errors.get(3)).isEqualTo("6 hostname must be a host name");
    assertThat(errors.get(4)).isEqualTo("8 has 5 cells, and the header has 4");
    assertThat(caller.get("/nodes/" + mac).status()).isEqualTo(404);
    assertThat(caller.node(node).path("tags").isEmpty()).isTrue();
  }

  @Test
  void oneNodeByTwoOfItsPortsIsRefused() {
    Registered node = caller.register();
    String further = caller.newMac();
    caller.post(
        "/nodes/%s/macs".formatted(node.id()), "{\"mac_address\":\"%s\"}".formatted(further));

    Answer answer =
        transfers.send(
            YAML, "- mac_address: %s\n- mac_address: %s\n".formatted(node.mac(), further));

    assertThat(answer.code()).isEqualTo("import_refused");
    assertThat(answer.detail()).endsWith("Line 2: is the same node as line 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text/csv | `` | malformed_body | must name the columns",
        "text/csv | `hostname\nx\n` | validation_failed | There must be a column 'mac_address'",
        "text/csv | `mac_address,state\n` | unknown_field | Unknown column 'state'. Known: mac_address",
        "text/csv | `mac_address,profile,workflow_id\n` | validation_failed | 'workflow_id' is there twice",
        "text/csv | `mac_address\n\"x\"y\n` | malformed_body | Malformed CSV",
        "text/csv | `mac_address\n\"x` | malformed_body | Malformed CSV",
        "application/yaml | `` | malformed_body | must be a list of nodes",
        "application/yaml | `mac_address: x` | malformed_body | must be a list of nodes",
        "application/yaml | `- [\n` | malformed_body | Malformed YAML at line 2",
        "application/yaml | `- x\n` | import_refused | Line 1: must be a mapping of fields",
        "application/yaml | `- {state: active}` | import_refused | Line 1: Unknown field 'state'",
        "application/yaml | `- {mac_address: {}}` | import_refused | mac_address must be a text",
        "application/yaml | `- {mac_address: !!binary eA==}` | import_refused | mac_address must be a text",
        "application/yaml | `- {tags: a, macs: [[]]}` | import_refused | tags must be a list of texts; macs must",
        "application/yaml | `- {hostname: a, hostname: b}` | import_refused | hostname is there twice",
        "application/yaml | `- {mac_address: '52:54:00:00:00:01', vendor: \"a\\0\"}` | import_refused | vendor must not hold NUL",
        "application/yaml | `- {mac_address: '52:54:00:00:00:01', model: \"a\\nb\"}` | import_refused | model must not hold control",
        "application/yaml | `- {mac_address: '52:54:00:00:00:01', macs: [x]}` | import_refused | each of macs must be a MAC address",
        "application/yaml | `- &a [*a]` | malformed_body | Malformed YAML"
      })
  void whatCannotBeReadIsRefused(String type, String file, String code, String detail) {
    Answer answer = transfers.send(type, file);

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.detail()).contains(detail);
  }

  @Test
  void namesThatNoAnswerCanHoldAreToldAsFarAsPossible() {
    Answer yaml = transfers.send(YAML, "- {\"\\ud800\\0\": x}");
    Answer csv = transfers.send(CSV, "x".repeat(99) + "\ud83d\ude80\n");

    assertThat(yaml.detail()).contains("Unknown field '\ufffd\ufffd'");
    assertThat(csv.detail()).startsWith("Unknown column '" + "x".repeat(99) + "\ufffd\u2026'");
  }

  @Test
  void aDocumentOfNothingButDashesIsRefused() {
    assertThat(transfers.send(YAML, "- a\n".repeat(600_001)).detail())
        .isEqualTo("A file has 600000 names and values at most");
    assertThat(transfers.send(YAML, "- a\n".repeat(10_001)).detail())
        .isEqualTo("A file has 10000 nodes at most");
  }

  @Test
  void anotherCharsetIsRefused() {
    assertThat(transfers.send("text/csv;charset=ISO-8859-1", "mac_address\n").status())
        .isEqualTo(415);
    assertThat(transfers.send("application/json", "[]").status()).isEqualTo(415);
  }

  @Test
  void aLargerBodyIsRefused() {
    assertThat(transfers.send(CSV, "x".repeat((8 << 20) + 1)).status()).isEqualTo(413);
  }
}
