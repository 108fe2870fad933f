package dev.groundcrew.worker.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.engine.StartBulk;
import dev.groundcrew.store.bulk.AcceptBulk;
import dev.groundcrew.store.bulk.AcceptBulk.Accepted;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkAction;
import dev.groundcrew.store.bulk.BulkNode;
import dev.groundcrew.store.bulk.BulkNodeRepository;
import dev.groundcrew.store.bulk.BulkRepository;
import dev.groundcrew.store.bulk.BulkResult;
import dev.groundcrew.store.bulk.BulkTargets;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.bulk.BulkWorkflow;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Bulks, from their acceptance to the result of every node. */
@WorkerTest
@TestPropertySource(
    properties = {"groundcrew.bulk.patience=PT2S", "groundcrew.bulk.look-again=PT0.2S"})
class BulkWorkflowTest {

  private static final BulkAction TO_PENDING =
      new BulkAction.ToState(NodeState.PENDING, false, "new image");

  @Autowired private Fleet fleet;
  @Autowired private AcceptBulk acceptBulk;
  @Autowired private BulkRepository bulks;
  @Autowired private BulkNodeRepository bulkNodes;
  @Autowired private StartBulk startBulk;
  @Autowired private StartBulks startBulks;
  @Autowired private WorkflowClient client;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyNodeIsTaggedOnceInSeveralBatches() {
    List<UUID> nodes = register(120);

    Bulk bulk = run(nodes, new BulkAction.AddTag("blue"));

    assertThat(bulk.counts()).isEqualTo(new Bulk.Counts(0, 120, 0, 0, 0));
    assertThat(nodes).allSatisfy(node -> assertThat(fleet.get(node).tags()).contains("blue"));
    assertThat(edits(nodes)).isEqualTo(120);
  }

  @Test
  void everyNodeBecomesPendingByItsOwnWorkflowWithOneAuditRow() {
    List<UUID> nodes = register(20);

    Bulk bulk = run(nodes, TO_PENDING);

    assertThat(bulk.counts()).isEqualTo(new Bulk.Counts(0, 20, 0, 0, 0));
    assertThat(nodes)
        .allSatisfy(
            node ->
                assertThat(fleet.transitions(node))
                    .containsExactly("discovered -> pending by admin"));
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from node_state_log
                    where node_id = any(:ids) and user_id = 'me' and comment = 'new image'
                    """)
                .param("ids", nodes.toArray(UUID[]::new))
                .query(Integer.class)
                .single())
        .isEqualTo(20);
  }

  @Test
  void aRefusalIsTheNodesResultAndNotTheBulks() {
    List<UUID> nodes = register(2);
    UUID active = fleet.register();
    jdbc.sql("update nodes set state = 'active' where id = :id").param("id", active).update();
    UUID exhausted = fleet.installFailed();

    Bulk bulk = run(List.of(active, exhausted, nodes.get(0), nodes.get(1)), TO_PENDING);

    assertThat(bulk.counts()).isEqualTo(new Bulk.Counts(0, 2, 2, 0, 0));
    assertThat(result(bulk, active).code()).isEqualTo("invalid_transition");
    assertThat(result(bulk, exhausted).code()).isEqualTo("attempts_exceeded");
    assertThat(result(bulk, exhausted).message()).startsWith("Max install attempts (3) exceeded");
  }

  @Test
  void aReinstallLeavesOneAuditRowAStep() {
    UUID installed = fleet.installing();
    fleet.report(installed, ReportStatus.COMPLETE, null);

    Bulk bulk = run(List.of(installed), new BulkAction.Reinstall(null));

    assertThat(bulk.counts().done()).isEqualTo(1);
    assertThat(fleet.transitions(installed))
        .endsWith(
            "installed -> active by admin",
            "active -> reprovision by admin",
            "reprovision -> pending by admin")
        .hasSize(6);
  }

  @Test
  void anAbortedRetiredAndPurgedNodeIsGone() {
    UUID node = fleet.installing();

    assertThat(run(List.of(node), new BulkAction.Abort("wrong")).counts().done()).isEqualTo(1);
    assertThat(run(List.of(node), new BulkAction.Purge(null)).counts().refused()).isEqualTo(1);
    assertThat(run(List.of(node), new BulkAction.Retire("old")).counts().done()).isEqualTo(1);
    assertThat(run(List.of(node), new BulkAction.Purge("gone")).counts().done()).isEqualTo(1);
    Bulk late = run(List.of(node), new BulkAction.AddTag("late"));

    assertThat(result(late, node).code()).isEqualTo("not_found");
  }

  @Test
  void aNodeThatDoesNotAnswerFailsAfterABoundAndTheOthersGoOn() {
    UUID stuck = fleet.register();
    keepsItsState(stuck);
    List<UUID> nodes = new ArrayList<>(List.of(stuck));
    nodes.addAll(register(3));

    Bulk bulk = run(nodes, TO_PENDING);
    jdbc.sql("drop trigger stuck on nodes").update();

    assertThat(bulk.counts()).isEqualTo(new Bulk.Counts(0, 3, 0, 1, 0));
    assertThat(result(bulk, stuck).code()).isEqualTo("no_outcome");
  }

  @Test
  void aBulkThatNobodyStartedIsStartedByTheWorker() {
    List<UUID> nodes = register(1);
    Bulk bulk = accept(nodes, new BulkAction.AddTag("late"));
    jdbc.sql("update bulk set created_at = created_at - interval '1 hour' where id = :id")
        .param("id", bulk.id())
        .update();

    startBulks.start();

    await().atMost(Duration.ofSeconds(20)).until(() -> "finished".equals(get(bulk).status()));
    assertThat(fleet.get(nodes.getFirst()).tags()).containsExactly("late");
  }

  @Test
  void aBulkThatIsStartedTwiceIsDoneOnce() {
    List<UUID> nodes = register(5);
    Bulk bulk = run(nodes, new BulkAction.AddTag("twice"));

    startBulk.start(bulk.id());
    awaitEnd(bulk);

    assertThat(edits(nodes)).isEqualTo(5);
    assertThat(startBulk.cancelIfOpen(bulk.id())).isFalse();
  }

  @Test
  void aCancelledBulkEndsWithoutMoreNodes() {
    List<UUID> nodes = register(5);
    Bulk bulk = accept(nodes, new BulkAction.AddTag("never"));
    bulks.cancel(bulk.id(), "you");

    startBulk.start(bulk.id());
    awaitEnd(bulk);

    assertThat(get(bulk).counts().cancelled()).isEqualTo(5);
    assertThat(edits(nodes)).isZero();
  }

  private List<UUID> register(int number) {
    List<UUID> registered = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      registered.add(fleet.register());
    }
    return registered;
  }

  /** As if another held the node's row for ever: what its workflow decides is never committed. */
  private void keepsItsState(UUID node) {
    jdbc.sql(
            """
            create or replace function stuck() returns trigger language plpgsql as $$
            begin
              raise exception 'locked' using errcode = 'lock_not_available';
            end
            $$
            """)
        .update();
    jdbc.sql(
            """
            create trigger stuck before update on nodes for each row
            when (old.id = '%s' and old.state <> new.state) execute function stuck()
            """
                .formatted(node))
        .update();
  }

  private Bulk run(List<UUID> nodes, BulkAction action) {
    Bulk bulk = accept(nodes, action);
    startBulk.start(bulk.id());
    awaitEnd(bulk);
    return get(bulk);
  }

  private void awaitEnd(Bulk bulk) {
    client.newUntypedWorkflowStub(BulkWorkflow.idOf(bulk.id())).getResult(Void.class);
    assertThat(get(bulk).finishedAt()).isNotNull();
  }

  private Bulk accept(List<UUID> nodes, BulkAction action) {
    var request = new AcceptBulk.Request(new BulkTargets.Ids(nodes), action, null);
    return ((Accepted.Kept) acceptBulk.accept(request, null, "me")).bulk();
  }

  private Bulk get(Bulk bulk) {
    return bulks.get(bulk.id()).orElseThrow();
  }

  private BulkNode result(Bulk bulk, UUID node) {
    BulkNode result =
        bulkNodes.page(bulk.id(), Set.of(), 0, Bulk.MOST_NODES).stream()
            .filter(each -> each.nodeId().equals(node))
            .findFirst()
            .orElseThrow();
    assertThat(result.result()).isNotEqualTo(BulkResult.PENDING);
    return result;
  }

  private int edits(List<UUID> nodes) {
    return jdbc.sql("select count(*) from node_event where kind = 'edit' and node_id = any(:ids)")
        .param("ids", nodes.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }
}
