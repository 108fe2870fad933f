package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Transfers.CSV;
import static dev.groundcrew.standalone.http.Transfers.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nodes from files. */
@HttpTest
class ImportTest {

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;

  private Transfers transfers;

  @BeforeEach
  void transfers() {
    transfers = new Transfers(caller);
  }

  @Test
  void aFileRegistersNodesWithAllThatPeopleMaySet() {
    String mac = caller.newMac();
    String further = caller.newMac();
    Answer answer =
        transfers.send(
            CSV,
            """
            mac_address,macs,hostname,ip_address,profile,group_id,vendor,model,serial_number,system_uuid,arch,boot_mode,tags
            %s,%s,rack9-1,2001:DB8::7,debian-13,rack9,"Example, Inc.",R2,007,u-1,aarch64,BIOS,GPU rack9
            """
                .formatted(mac.toUpperCase(Locale.ROOT), further));

    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    assertThat(answer.message()).isEqualTo("1 created, 0 changed, 0 unchanged");
    JsonNode row = answer.data().path("rows").path(0);
    assertThat(row.path("line").asInt()).isEqualTo(2);
    assertThat(row.path("result").asString()).isEqualTo("created");
    JsonNode node = caller.get("/nodes/" + mac).data();
    assertThat(node.path("id").asString()).isEqualTo(row.path("node_id").asString());
    assertThat(node.path("state").asString()).isEqualTo("discovered");
    assertThat(texts(node.path("macs"))).containsExactly(mac, further);
    assertThat(node.path("hostname").asString()).isEqualTo("rack9-1");
    assertThat(node.path("ip_address").asString()).isEqualTo("2001:db8::7");
    assertThat(node.path("profile").asString()).isEqualTo("debian-13");
    assertThat(node.path("group_id").asString()).isEqualTo("rack9");
    assertThat(node.path("vendor").asString()).isEqualTo("Example, Inc.");
    assertThat(node.path("serial_number").asString()).isEqualTo("007");
    assertThat(node.path("arch").asString()).isEqualTo("aarch64");
    assertThat(node.path("boot_mode").asString()).isEqualTo("bios");
    assertThat(texts(node.path("tags"))).containsExactly("gpu", "rack9");
  }

  @ParameterizedTest
  @CsvSource({CSV, YAML})
  void theSameFileAgainChangesNothing(String type) {
    String mac = caller.newMac();
    String file =
        type.equals(CSV)
            ? "mac_address,ip_address,arch,boot_mode,tags\n%s,2001:DB8::8,,UEFI,B a\n"
                .formatted(mac)
            : "- mac_address: %s\n  ip_address: 2001:DB8::8\n  arch:\n  tags: [B, a]\n"
                .formatted(mac);
    assertThat(transfers.send(type, file).status()).isEqualTo(200);
    JsonNode before = caller.get("/nodes/" + mac).data();

    Answer again = transfers.send(type, file);

    assertThat(again.message()).isEqualTo("0 created, 0 changed, 1 unchanged");
    assertThat(caller.get("/nodes/" + mac).data()).isEqualTo(before);
    assertThat(events(mac)).hasSize(1);
  }

  @Test
  void whatTheFileDoesNotSayStaysAndAnEmptyCellClears() {
    Registered node = caller.register();
    caller.patch(
        "/nodes/" + node.id(), "{\"vendor\":\"A\",\"model\":\"B\",\"serial_number\":\"C\"}");
    caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"old\"}");
    String further = caller.newMac();
    caller.post(
        "/nodes/%s/macs".formatted(node.id()), "{\"mac_address\":\"%s\"}".formatted(further));
    JsonNode before = caller.node(node);

    Answer answer =
        transfers.send(
            CSV, "mac_address,vendor,model,tags\n%s,,B,new other\n".formatted(node.mac()));

    assertThat(answer.message()).isEqualTo("0 created, 1 changed, 0 unchanged");
    JsonNode changes = answer.data().path("rows").path(0).path("changes");
    assertThat(changes.toString())
        .isEqualTo(
            "[{\"field\":\"vendor\",\"from\":\"A\",\"to\":null},"
                + "{\"field\":\"tags\",\"from\":\"old\",\"to\":\"new other\"}]");
    JsonNode after = caller.node(node);
    assertThat(after.path("vendor").isNull()).isTrue();
    assertThat(after.path("serial_number").asString()).isEqualTo("C");
    assertThat(texts(after.path("tags"))).containsExactly("new", "other");
    assertThat(texts(after.path("macs"))).containsExactly(node.mac(), further);
    assertThat(after.path("revision").asLong()).isEqualTo(before.path("revision").asLong() + 1);
    assertThat(events(node.mac()).getFirst().path("payload").toString())
        .contains(
            "\"vendor\":\"\"", "\"add_tags\":[\"new\",\"other\"]", "\"remove_tags\":[\"old\"]");
  }

  @Test
  void aFurtherPortBecomesTheBootPort() {
    Registered node = caller.register();
    String further = caller.newMac();
    caller.post(
        "/nodes/%s/macs".formatted(node.id()), "{\"mac_address\":\"%s\"}".formatted(further));

    transfers.send(YAML, "- mac_address: %s\n".formatted(further));
    assertThat(texts(caller.node(node).path("macs"))).containsExactly(further, node.mac());

    transfers.send(YAML, "- mac_address: %s\n  macs: []\n".formatted(further));
    assertThat(texts(caller.node(node).path("macs"))).containsExactly(further);
    assertThat(caller.get("/nodes/" + node.mac()).status()).isEqualTo(404);
  }

  @Test
  void aDryRunTellsEachRowAndChangesNothing() {
    Registered changed = caller.register();
    Registered same = caller.register();
    String mac = caller.newMac();
    JsonNode before = caller.node(changed);
    Answer answer =
        transfers.dryRun(
            CSV,
            """
            mac_address,vendor

            %s,Example
            %s,
            %s,x
            nonsense,y
            """
                .formatted(changed.mac(), same.mac(), mac));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.message()).isEqualTo("1 to create, 1 to change, 1 unchanged, 1 refused");
    assertThat(rows(answer)).containsExactly("3 changed", "4 unchanged", "5 created", "6 refused");
    assertThat(answer.data().path("rows").path(3).path("reasons").path(0).asString())
        .isEqualTo("mac_address must be a MAC address, such as 52:54:00:12:34:56");
    assertThat(answer.data().path("rows").path(2).path("node_id").isNull()).isTrue();
    assertThat(caller.node(changed)).isEqualTo(before);
    assertThat(caller.get("/nodes/" + mac).status()).isEqualTo(404);
  }

  @Test
  void aByteOrderMarkAndLineEndsOfSpreadsheetsAreTaken() {
    String mac = caller.newMac();

    Answer answer = transfers.send(CSV, "\uFEFFmac_address,vendor\r\n%s,x\r\n,\r\n".formatted(mac));

    assertThat(answer.message()).isEqualTo("1 created, 0 changed, 0 unchanged");
  }

  @Test
  void tenThousandNodesAreTakenAndNotOneMore() {
    String group = "import-" + UUID.randomUUID();
    StringBuilder file = new StringBuilder("mac_address,hostname,group_id,tags\n");
    for (int i = 0; i < 10_000; i++) {
      file.append(caller.newMac())
          .append(",node-")
          .append(i)
          .append(",")
          .append(group)
          .append(",a b\n");
    }

    Answer all = transfers.send(CSV, file.toString());
    assertThat(all.message()).isEqualTo("10000 created, 0 changed, 0 unchanged");
    assertThat(transfers.send(CSV, file.toString()).message())
        .isEqualTo("0 created, 0 changed, 10000 unchanged");
    String part = file.toString().lines().limit(1_202).collect(Collectors.joining("\n"));
    Answer changed = transfers.send(CSV, part.replace(",a b", ",c"));
    assertThat(changed.message()).isEqualTo("0 created, 1201 changed, 0 unchanged");
    file.append(caller.newMac()).append(",x,y,\n");
    Answer refused = transfers.send(CSV, file.toString());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail()).isEqualTo("A file has 10000 nodes at most");
    assertThat(
            jdbc.sql("select count(*) from nodes where group_id = :group")
                .param("group", group)
                .query(Long.class)
                .single())
        .isEqualTo(10_000);
    jdbc.sql("delete from nodes where group_id = :group").param("group", group).update();
  }

  private List<JsonNode> events(String mac) {
    List<JsonNode> events = new ArrayList<>();
    caller.get("/nodes/%s/events".formatted(mac)).data().forEach(events::add);
    return events;
  }

  private static List<String> rows(Answer answer) {
    List<String> rows = new ArrayList<>();
    answer
        .data()
        .path("rows")
        .forEach(row -> rows.add(row.path("line").asInt() + " " + row.path("result").asString()));
    return rows;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
