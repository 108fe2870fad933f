package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.Transfers.CSV;
import static dev.groundcrew.standalone.http.Transfers.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nodes as files that an import takes. */
@HttpTest
class ExportTest {

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\n=1",
          "'",
          "''",
          "'=1",
          "'plain",
          "\"quoted\"",
          "a,b;c",
          "two\nlines",
          "two\r\nlines",
          " blanks around ",
          "# no comment",
          "- a: b",
          "null",
          "~",
          "true",
          "no",
          "007",
          "1e3",
          "52:54:00",
          "{a: b}",
          "*a",
          "&a",
          "!!binary eA==",
          "%x",
          "\u0001\u001b[2J\u007f\u0085\u00a0\u2028\ufeff",
          "\ud83d\ude80 \u00e4\u00f6\u00fc");

  @Autowired private Caller caller;
  @Autowired private JdbcClient jdbc;

  private Transfers transfers;

  @BeforeEach
  void transfers() {
    transfers = new Transfers(caller);
  }

  @ParameterizedTest
  @ValueSource(strings = {CSV, YAML})
  void whatIsExportedIsImportedWithoutAChangeHoweverHostile(String type) throws Exception {
    String group = "-export '" + UUID.randomUUID();
    for (String text : HOSTILE) {
      Registered node = caller.register();
      caller.post("/nodes/%s/tags".formatted(node.id()), "{\"tag\":\"a:/-_.9\"}");
      caller.post(
          "/nodes/%s/macs".formatted(node.id()),
          "{\"mac_address\":\"%s\"}".formatted(caller.newMac()));
      // Whatever has come into the database, also what no call would take today.
      jdbc.sql(
              """
              update nodes set group_id = :group, hostname = :text, vendor = :text, model = :text,
                               serial_number = '', system_uuid = null, workflow_id = :text,
                               ip_address = '::ffff:192.0.2.1'
              where id = :id::uuid
              """)
          .param("group", group)
          .param("text", text)
          .param("id", node.id())
          .update();
    }

    HttpResponse<String> file = transfers.export(type, group);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .startsWith(type)
        .containsIgnoringCase("charset=UTF-8");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"nodes.");
    if (type.equals(CSV)) {
      assertThat(file.body()).doesNotContain(",=", ",+1", ",-1", ",@").contains(",'=1+1,");
    }
    Answer again = transfers.send(type, file.body());
    assertThat(again.status()).as(again.body().toString()).isEqualTo(200);
    assertThat(again.message())
        .as(again.body().toString())
        .isEqualTo("0 created, 0 changed, %d unchanged".formatted(HOSTILE.size()));

    // And on another site, it is the same fleet, but for what no call takes.
    jdbc.sql("delete from nodes where group_id = :group").param("group", group).update();
    assertThat(transfers.dryRun(type, file.body()).data().path("rows")).hasSize(HOSTILE.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {CSV, YAML})
  void aLargeFleetIsWrittenInPagesEachNodeOnce(String type) throws Exception {
    String group = "pages-" + UUID.randomUUID();
    StringBuilder file = new StringBuilder("mac_address,group_id,vendor,tags\n");
    List<String> macs = new ArrayList<>();
    for (int i = 0; i < 1_001; i++) {
      macs.add(caller.newMac());
      file.append(macs.getLast()).append(",").append(group).append(",v").append(i).append(",t\n");
    }
    assertThat(transfers.send(CSV, file.toString()).status()).isEqualTo(200);

    String exported = transfers.export(type, group).body();
    jdbc.sql("delete from nodes where group_id = :group").param("group", group).update();
    Answer answer = transfers.send(type, exported);

    assertThat(answer.message()).isEqualTo("1001 created, 0 changed, 0 unchanged");
    List<String> seen = new ArrayList<>();
    answer.data().path("rows").forEach(row -> seen.add(row.path("mac_address").asString()));
    assertThat(seen).containsExactlyElementsOf(macs);
    JsonNode first = caller.get("/nodes/" + macs.getFirst()).data();
    assertThat(first.path("vendor").asString()).isEqualTo("v0");
    jdbc.sql("delete from nodes where group_id = :group").param("group", group).update();
  }

  @Test
  void nothingFoundIsAFileWithoutNodes() throws Exception {
    assertThat(transfers.export(CSV, "no such group").body())
        .isEqualTo(
            "mac_address,macs,hostname,ip_address,profile,group_id,vendor,model,serial_number,"
                + "system_uuid,arch,boot_mode,tags\r\n");
    String yaml = transfers.export(YAML, "no such group").body();
    assertThat(yaml).isEqualTo("[]\n");
    assertThat(transfers.send(YAML, yaml).message()).isEqualTo("0 created, 0 changed, 0 unchanged");
  }

  @Test
  void theFiltersAreThoseOfTheList() throws Exception {
    Registered node = caller.register();
    assertThat(transfers.get("?mac_address=" + node.mac()).body()).contains(node.mac());
    assertThat(transfers.get("?state=retired&mac_address=" + node.mac()).body())
        .doesNotContain(node.mac());
    assertThat(transfers.get("?limit=1").statusCode()).isEqualTo(400);
    assertThat(transfers.get("?format=json").statusCode()).isEqualTo(400);
    assertThat(transfers.get("?state=x").statusCode()).isEqualTo(400);
  }

  @Test
  void acceptChoosesWhereNoFormatIsGiven() throws Exception {
    String query = "?group_id=none";
    assertThat(transfers.get(query, "Accept", YAML).body()).isEqualTo("[]\n");
    assertThat(transfers.get(query, "Accept", "text/csv, */*").body()).startsWith("mac_address,");
    assertThat(transfers.get(query, "Accept", "image/png").statusCode()).isEqualTo(406);
  }
}
