package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.edit.EditMacs;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.purge.PurgeNode;
import dev.groundcrew.store.purge.PurgeNode.Purged;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A purged node leaves its audit rows, and nothing else. */
@StoreTest
class PurgeNodeTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired private PurgeNode purgeNode;
  @Autowired private NodeRepository nodes;
  @Autowired private EditNode editNode;
  @Autowired private EditMacs editMacs;
  @Autowired private RequestTransition requestTransition;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void theAuditRowsStayWithWhoWhenAndWhy() {
    Node node = retired("too old");
    editNode.addTag(node.id(), "row-3", "otto");

    Purged purged = purgeNode.purge(node.id(), null, "scrapped", "anna");

    assertThat(purged).isInstanceOf(Purged.Done.class);
    JsonNode history = history(node.id()).getFirst();
    assertThat(history).hasSize(1);
    assertThat(history.get(0).path("from_state").asString()).isEqualTo("discovered");
    assertThat(history.get(0).path("to_state").asString()).isEqualTo("retired");
    assertThat(history.get(0).path("user_id").asString()).isEqualTo("olga");
    assertThat(history.get(0).path("comment").asString()).isEqualTo("too old");
    assertThat(history.get(0).path("created_at").asString()).startsWith("20");
    var row =
        jdbc.sql("select *, node ->> 'tags' as tags from purged_node where node_id = :id")
            .param("id", node.id())
            .query()
            .singleRow();
    assertThat(row).containsEntry("purged_by", "anna").containsEntry("comment", "scrapped");
    assertThat(row.get("mac_address")).hasToString(node.macAddress().value());
    assertThat(row.get("tags")).isEqualTo("[\"row-3\"]");
    assertThat(left(node.id())).isZero();
  }

  @Test
  void aSecondPurgeFindsNoNode() {
    Node node = retired(null);
    purgeNode.purge(node.id(), null, null, "anna");

    assertThatThrownBy(() -> purgeNode.purge(node.id(), null, null, "anna"))
        .isInstanceOf(NodeNotFoundException.class);
    assertThat(history(node.id())).hasSize(1);
  }

  @Test
  void onlyARetiredNodeIsPurged() {
    Node node = register();

    assertThat(purgeNode.purge(node.id(), null, null, "anna"))
        .isEqualTo(new Purged.NotRetired(NodeState.DISCOVERED));
    assertThat(nodes.byId(node.id())).isPresent();
    assertThat(history(node.id())).isEmpty();
  }

  @Test
  void aNodeThatHasChangedSinceIsNotPurged() {
    Node node = retired(null);

    assertThatThrownBy(() -> purgeNode.purge(node.id(), node.revision() - 1, null, "anna"))
        .isInstanceOf(StaleRevisionException.class);
    assertThat(purgeNode.purge(node.id(), node.revision(), null, "anna"))
        .isInstanceOf(Purged.Done.class);
  }

  @Test
  void unappliedEventsGoWithTheirNode() {
    Node node = retired(null);
    Received received =
        receiveReport.receive(
            InstallerReport.of(node.macAddress(), ReportStatus.FAILED, null, "late"), null, null);
    jdbc.sql("update node_event set applied_at = null, outcome = null where node_id = :id")
        .param("id", node.id())
        .update();
    assertThat(received).isNotNull();

    assertThat(purgeNode.purge(node.id(), null, null, "anna")).isInstanceOf(Purged.Done.class);

    assertThat(left(node.id())).isZero();
  }

  @Test
  void allItsAddressesAreFreeAgain() {
    Node node = retired(null);
    MacAddress further = newMac();
    editMacs.add(node.id(), further, null);

    purgeNode.purge(node.id(), null, null, "anna");

    Node again = nodes.register(NewNode.named(node.macAddress(), "again")).orElseThrow();
    assertThat(again.id()).isNotEqualTo(node.id());
    assertThat(again.state()).isEqualTo(NodeState.DISCOVERED);
    assertThat(nodes.register(NewNode.named(further, "another"))).isPresent();
  }

  @Test
  void aLongHistoryIsKeptInParts() {
    Node node = retired(null);
    jdbc.sql(
            """
            insert into node_state_log (id, node_id, from_state, to_state, triggered_by, created_at)
            select gen_random_uuid(), :id, 'active', 'migrating', 'system',
                   '2020-01-01T00:00:00Z'::timestamptz + n * interval '1 s'
            from generate_series(1, 2000) n
            """)
        .param("id", node.id())
        .update();

    purgeNode.purge(node.id(), null, null, "anna");

    List<JsonNode> parts = history(node.id());
    assertThat(parts).extracting(JsonNode::size).containsExactly(1000, 1000, 1);
    assertThat(parts.getLast().get(0).path("to_state").asString()).isEqualTo("retired");
  }

  @Test
  void aReportThatWaitsForTheNodeFindsNone() {
    Node node = retired(null);
    CompletableFuture<?> report =
        transaction.execute(
            status -> {
              purgeNode.purge(node.id(), null, null, "anna");
              CompletableFuture<?> waiting =
                  CompletableFuture.runAsync(
                      () ->
                          receiveReport.receive(
                              InstallerReport.of(
                                  node.macAddress(), ReportStatus.STARTED, null, null),
                              null,
                              null));
              await()
                  .until(
                      () ->
                          jdbc.sql(
                                      """
                                      select count(*) from pg_stat_activity
                                      where wait_event_type = 'Lock' and datname = current_database()
                                      """)
                                  .query(Integer.class)
                                  .single()
                              > 0);
              return waiting;
            });

    assertThatThrownBy(report::join).hasCauseInstanceOf(NodeNotFoundException.class);
  }

  @Test
  void whatIsLeftCanBeNeitherChangedNorRemoved() {
    Node node = retired(null);
    purgeNode.purge(node.id(), null, null, "anna");

    for (String sql :
        List.of(
            "update purged_node set comment = 'x'",
            "delete from purged_node",
            "truncate purged_node")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("append-only");
    }
  }

  private Node register() {
    return nodes.register(NewNode.named(newMac(), "purge")).orElseThrow();
  }

  private Node retired(String comment) {
    Node node = register();
    requestTransition.request(
        node.id(), new TransitionCommand.To(NodeState.RETIRED, false, comment, "olga", null), null);
    return nodes.get(node.id());
  }

  private static MacAddress newMac() {
    return new MacAddress("52:54:00:99:00:%02x".formatted(NUMBER.incrementAndGet()));
  }

  private List<JsonNode> history(UUID nodeId) {
    return jdbc
        .sql("select history::text from purged_node where node_id = :id order by part")
        .param("id", nodeId)
        .query(String.class)
        .list()
        .stream()
        .map(Json::readTree)
        .toList();
  }

  private int left(UUID nodeId) {
    return jdbc.sql(
            """
            select (select count(*) from nodes where id = :id)
                 + (select count(*) from node_event where node_id = :id)
                 + (select count(*) from node_state_log where node_id = :id)
                 + (select count(*) from node_mac where node_id = :id)
                 + (select count(*) from node_tags where node_id = :id)
            """)
        .param("id", nodeId)
        .query(Integer.class)
        .single();
  }
}
