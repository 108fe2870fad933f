package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.bulk.AcceptBulk;
import dev.groundcrew.store.bulk.AcceptBulk.Accepted;
import dev.groundcrew.store.bulk.AcceptBulk.Request;
import dev.groundcrew.store.bulk.BeginNode;
import dev.groundcrew.store.bulk.Bulk;
import dev.groundcrew.store.bulk.BulkAction;
import dev.groundcrew.store.bulk.BulkNode;
import dev.groundcrew.store.bulk.BulkNodeRepository;
import dev.groundcrew.store.bulk.BulkRepository;
import dev.groundcrew.store.bulk.BulkResult;
import dev.groundcrew.store.bulk.BulkTargets;
import dev.groundcrew.store.bulk.CollectOutcomes;
import dev.groundcrew.store.bulk.PreviewBulk;
import dev.groundcrew.store.bulk.PreviewBulk.WouldRefuse;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bulks as they are kept, and their nodes one at a time. */
@StoreTest
@Import(ListedNodes.class)
class BulkTest {

  private static final BulkAction TAG = new BulkAction.AddTag("blue");
  private static final Duration LONG = Duration.ofHours(1);

  @Autowired private AcceptBulk acceptBulk;
  @Autowired private PreviewBulk previewBulk;
  @Autowired private BulkRepository bulks;
  @Autowired private BulkNodeRepository bulkNodes;
  @Autowired private BeginNode beginNode;
  @Autowired private CollectOutcomes collectOutcomes;
  @Autowired private ListedNodes nodes;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void thereAreNoNodes() {
    nodes.removeAll();
    jdbc.sql("delete from bulk").update();
  }

  @Test
  void theTargetsOfAFilterAreFixedAtAcceptance() {
    UUID first = node("discovered");
    Bulk bulk = accepted(matching(NodeFilter.ALL), TAG);
    node("discovered");

    assertThat(bulk.total()).isEqualTo(1);
    assertThat(bulk.status()).isEqualTo("running");
    assertThat(results(bulk)).extracting(BulkNode::nodeId).containsExactly(first);
  }

  @Test
  void onlyNodesThatMatchAreTargets() {
    node("discovered");
    UUID active = node("active");
    UUID installed = node("installed");
    var filter = NodeFilter.ALL.withStates(Set.of(NodeState.ACTIVE, NodeState.INSTALLED));

    assertThat(results(accepted(matching(filter), TAG)))
        .extracting(BulkNode::nodeId)
        .containsExactlyInAnyOrder(active, installed);
  }

  @Test
  void tenThousandNodesFitAndOneMoreIsRefused() {
    many(Bulk.MOST_NODES);
    Bulk full = accepted(matching(NodeFilter.ALL), TAG);
    many(1);

    assertThat(full.total()).isEqualTo(Bulk.MOST_NODES);
    assertThat(results(full)).hasSize(Bulk.MOST_NODES);
    assertThat(accept(matching(NodeFilter.ALL), TAG, null, null)).isEqualTo(new Accepted.TooMany());
    assertThat(bulks.page(null, 10)).extracting(Bulk::id).containsExactly(full.id());
    assertThat(previewBulk.preview(matching(NodeFilter.ALL), TAG).matches())
        .isEqualTo(Bulk.MOST_NODES + 1);
  }

  @Test
  void idsThatNoNodeHasAreRefusedAtOnce() {
    UUID node = node("discovered");
    UUID unknown = UUID.randomUUID();
    Bulk bulk = accepted(new BulkTargets.Ids(List.of(node, unknown, node)), TAG);

    assertThat(bulk.total()).isEqualTo(2);
    assertThat(bulk.counts()).isEqualTo(new Bulk.Counts(1, 0, 1, 0, 0));
    assertThat(results(bulk).getLast())
        .returns(unknown, BulkNode::nodeId)
        .returns(BulkResult.REFUSED, BulkNode::result)
        .returns("not_found", BulkNode::code);
  }

  @Test
  void aBulkWithoutTargetsIsOverAtOnce() {
    Bulk bulk = accepted(matching(NodeFilter.ALL), TAG);

    assertThat(bulk.total()).isZero();
    assertThat(bulk.status()).isEqualTo("finished");
  }

  @Test
  void anotherNumberThanExpectedWritesNothing() {
    node("discovered");
    BulkTargets ids = new BulkTargets.Ids(List.of(node("discovered"), UUID.randomUUID()));

    assertThat(accept(matching(NodeFilter.ALL), TAG, 1, null))
        .isEqualTo(new Accepted.Unexpected(1, 2));
    assertThat(accept(ids, TAG, 2, null)).isEqualTo(new Accepted.Unexpected(2, 1));
    assertThat(bulks.page(null, 10)).isEmpty();
    assertThat(accept(matching(NodeFilter.ALL), TAG, 2, null)).isInstanceOf(Accepted.Kept.class);
  }

  @Test
  void theSameKeyIsTheSameBulkUnlessItIsForAnotherRequest() {
    node("discovered");
    Accepted first = accept(matching(NodeFilter.ALL), TAG, null, "k");
    node("discovered");
    Accepted again = accept(matching(NodeFilter.ALL), TAG, null, "k");

    assertThat(first)
        .isInstanceOfSatisfying(Accepted.Kept.class, k -> assertThat(k.repeated()).isFalse());
    assertThat(again)
        .isInstanceOfSatisfying(
            Accepted.Kept.class,
            kept -> {
              assertThat(kept.repeated()).isTrue();
              assertThat(kept.bulk().id()).isEqualTo(((Accepted.Kept) first).bulk().id());
            });
    assertThat(accept(matching(NodeFilter.ALL), new BulkAction.AddTag("red"), null, "k"))
        .isEqualTo(new Accepted.KeyReused("k"));
    assertThat(accept(matching(NodeFilter.inState(NodeState.ACTIVE)), TAG, null, "k"))
        .isEqualTo(new Accepted.KeyReused("k"));
    assertThat(acceptBulk.accept(new Request(matching(NodeFilter.ALL), TAG, null), "k", "another"))
        .isInstanceOfSatisfying(Accepted.Kept.class, k -> assertThat(k.repeated()).isFalse());
  }

  @Test
  void anActionIsReadAsItWasWritten() {
    for (BulkAction action :
        List.of(
            new BulkAction.ToState(NodeState.PENDING, true, "why"),
            new BulkAction.Profile("debian"),
            new BulkAction.Group("rack"),
            TAG,
            new BulkAction.RemoveTag("blue"),
            new BulkAction.Abort("why"),
            new BulkAction.Retire(null),
            new BulkAction.Purge("why"),
            new BulkAction.Reinstall(null))) {
      assertThat(accepted(matching(NodeFilter.ALL), action).action()).isEqualTo(action);
    }
  }

  @Test
  void aNodeIsDoneOnceHoweverOftenAndByHoweverManyItIsBegun() throws Exception {
    UUID node = node("discovered");
    Bulk bulk = accepted(matching(NodeFilter.ALL), TAG);
    Callable<BeginNode.Begun> begin = () -> beginNode.begin(bulk.id(), node);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var begun : threads.invokeAll(List.of(begin, begin, begin, begin))) {
        begun.get();
      }
    }

    assertThat(beginNode.begin(bulk.id(), node)).isEqualTo(new BeginNode.Begun.Nothing());
    assertThat(bulks.finishIfDone(bulk.id())).isTrue();
    assertThat(get(bulk).counts()).isEqualTo(new Bulk.Counts(0, 1, 0, 0, 0));
    assertThat(count("node_event where node_id = '%s' and user_id = 'me'".formatted(node)))
        .isEqualTo(1);
  }

  @Test
  void aReinstallGoesByTheStatesBetweenAndLeavesTheLastStepToTheWorkflow() {
    UUID installed = node("installed");
    UUID active = node("active");
    UUID discovered = node("discovered");
    Bulk bulk = accepted(matching(NodeFilter.ALL), new BulkAction.Reinstall("new disks"));
    for (UUID node : List.of(installed, active, discovered)) {
      beginNode.begin(bulk.id(), node);
    }

    assertThat(transitions(installed)).containsExactly("active", "reprovision");
    assertThat(transitions(active)).containsExactly("reprovision");
    assertThat(transitions(discovered)).isEmpty();
    assertThat(bulkNodes.pending(bulk.id())).isEqualTo(new BulkNodeRepository.Pending(0, 2));
    assertThat(count("node_event where idempotency_key = 'bulk/%s/2'".formatted(bulk.id())))
        .isEqualTo(1);
    assertThat(results(bulk))
        .filteredOn(result -> result.nodeId().equals(discovered))
        .singleElement()
        .returns(BulkResult.REFUSED, BulkNode::result)
        .returns("invalid_transition", BulkNode::code);
  }

  @Test
  void whatTheWorkflowDecidesIsCollected() {
    UUID applied = node("discovered");
    UUID refused = node("discovered");
    UUID dead = node("discovered");
    Bulk bulk = pendingBulk(applied, refused, dead);
    outcome(applied, "transitioned");
    outcome(refused, "refused");
    jdbc.sql(
            "update node_event set dead_at = clock_timestamp(), dead_reason = 'odd' where node_id ="
                + " :id")
        .param("id", dead)
        .update();

    assertThat(collectOutcomes.collect(bulk.id(), LONG, 3, 100).settled()).hasSize(3);
    assertThat(collectOutcomes.collect(bulk.id(), LONG, 3, 100).settled()).isEmpty();
    assertThat(bulks.finishIfDone(bulk.id())).isTrue();
    assertThat(get(bulk).counts()).isEqualTo(new Bulk.Counts(0, 1, 1, 1, 0));
    assertThat(results(bulk)).extracting(BulkNode::code).contains("event_dead");
  }

  @Test
  void oneCallCollectsNoMoreThanItsLimit() {
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(node("discovered"));
    }
    Bulk bulk = pendingBulk(all.toArray(UUID[]::new));
    all.forEach(node -> outcome(node, "transitioned"));

    assertThat(collectOutcomes.collect(bulk.id(), LONG, 3, 3).settled()).hasSize(3);
    assertThat(collectOutcomes.collect(bulk.id(), LONG, 3, 3).settled()).hasSize(1);
  }

  @Test
  void aNodeWithoutAnOutcomeIsSignalledAgainAndFailsAfterTheLastLook() {
    UUID node = node("discovered");
    Bulk bulk = pendingBulk(node);

    List<Integer> silent = new ArrayList<>();
    for (int look = 1; look <= 4; look++) {
      silent.add(collectOutcomes.collect(bulk.id(), Duration.ZERO, 5, 100).silent().size());
    }
    assertThat(silent).containsExactly(1, 1, 0, 1);
    assertThat(bulks.finishIfDone(bulk.id())).isFalse();

    collectOutcomes.collect(bulk.id(), Duration.ZERO, 5, 100);

    assertThat(bulks.finishIfDone(bulk.id())).isTrue();
    assertThat(results(bulk))
        .singleElement()
        .returns(BulkResult.FAILED, BulkNode::result)
        .returns("no_outcome", BulkNode::code);
  }

  @Test
  void aTryThatFailsPutsTheNodeBehindTheOthersAndTheFifthIsItsLast() {
    UUID odd = node("discovered");
    UUID other = node("discovered");
    Bulk bulk = accepted(new BulkTargets.Ids(List.of(odd, other)), TAG);

    for (int attempt = 1; attempt <= 4; attempt++) {
      assertThat(beginNode.failed(bulk.id(), odd, "locked")).isEmpty();
    }
    assertThat(bulkNodes.waiting(bulk.id(), 10)).containsExactly(other, odd);
    assertThat(beginNode.failed(bulk.id(), odd, "locked")).isPresent();
    assertThat(bulkNodes.waiting(bulk.id(), 10)).containsExactly(other);
    assertThat(get(bulk).counts()).isEqualTo(new Bulk.Counts(1, 0, 0, 1, 0));
  }

  @Test
  void aCancelLeavesWhatIsDoneAndWaitsForWhatHasBegun() {
    UUID done = node("active");
    UUID begun = node("discovered");
    UUID waiting = node("discovered");
    Bulk bulk =
        accepted(
            new BulkTargets.Ids(List.of(done, begun, waiting)),
            new BulkAction.ToState(NodeState.PENDING, false, null));
    beginNode.begin(bulk.id(), done);
    beginNode.begin(bulk.id(), begun);

    Bulk cancelled = bulks.cancel(bulk.id(), "you").orElseThrow();
    assertThat(cancelled.status()).isEqualTo("cancelling");
    assertThat(cancelled.cancelledBy()).isEqualTo("you");
    assertThat(beginNode.begin(bulk.id(), waiting)).isEqualTo(new BeginNode.Begun.Nothing());
    outcome(begun, "transitioned");
    collectOutcomes.collect(bulk.id(), LONG, 3, 100);

    assertThat(bulks.finishIfDone(bulk.id())).isTrue();
    assertThat(get(bulk).status()).isEqualTo("cancelled");
    assertThat(get(bulk).counts()).isEqualTo(new Bulk.Counts(0, 1, 1, 0, 1));
  }

  @Test
  void aBulkThatIsOverIsNotCancelled() {
    Bulk bulk = accepted(matching(NodeFilter.ALL), TAG);

    assertThat(bulks.cancel(bulk.id(), "you").orElseThrow().status()).isEqualTo("finished");
    assertThat(bulks.cancel(UUID.randomUUID(), "you")).isEmpty();
  }

  @Test
  void aPreviewTellsWhichStatesForbidIt() {
    node("discovered");
    node("active");
    node("retired");
    UUID used = node("install_failed");
    jdbc.sql("update nodes set install_attempts = 3 where id = :id").param("id", used).update();

    assertThat(refusals(new BulkAction.ToState(NodeState.PENDING, false, null)))
        .containsExactlyInAnyOrder(
            new WouldRefuse(NodeState.ACTIVE, "invalid_transition", 1),
            new WouldRefuse(NodeState.RETIRED, "invalid_transition", 1),
            new WouldRefuse(NodeState.INSTALL_FAILED, "attempts_exceeded", 1));
    assertThat(refusals(new BulkAction.ToState(NodeState.PENDING, true, null)))
        .extracting(WouldRefuse::state)
        .containsExactlyInAnyOrder(NodeState.ACTIVE, NodeState.RETIRED);
    assertThat(refusals(new BulkAction.Purge(null)))
        .extracting(WouldRefuse::state)
        .containsExactlyInAnyOrder(
            NodeState.ACTIVE, NodeState.DISCOVERED, NodeState.INSTALL_FAILED);
    assertThat(refusals(new BulkAction.Reinstall(null)))
        .extracting(WouldRefuse::state)
        .doesNotContain(NodeState.ACTIVE)
        .hasSize(3);
    assertThat(refusals(TAG)).isEmpty();
    assertThat(count("bulk")).isZero();
  }

  @Test
  void unfinishedBulksAreClaimedOnceAMinute() {
    node("discovered");
    Bulk open = accepted(matching(NodeFilter.ALL), TAG);
    accepted(new BulkTargets.Ids(List.of()), TAG);

    assertThat(bulks.claimUnfinished(LONG, 10)).isEmpty();
    assertThat(bulks.claimUnfinished(Duration.ZERO, 10)).containsExactly(open.id());
    assertThat(bulks.claimUnfinished(Duration.ZERO, 10)).isEmpty();
    bulks.release(List.of(open.id()));
    assertThat(bulks.claimUnfinished(Duration.ZERO, 10)).containsExactly(open.id());
  }

  @Test
  void oldBulksAreDeletedWithTheirNodesAndOpenOnesAreNot() {
    node("discovered");
    accepted(matching(NodeFilter.ALL), TAG);
    Bulk over = accepted(new BulkTargets.Ids(List.of(UUID.randomUUID())), TAG);
    jdbc.sql(
            "update bulk set created_at = now() - interval '9 days',"
                + " finished_at = finished_at - interval '9 days'")
        .update();

    assertThat(bulks.deleteOlderThan(Duration.ofDays(10), 10)).isZero();
    assertThat(bulks.deleteOlderThan(Duration.ofDays(8), 10)).isEqualTo(1);
    assertThat(bulks.get(over.id())).isEmpty();
    assertThat(count("bulk_node")).isEqualTo(1);
  }

  private List<WouldRefuse> refusals(BulkAction action) {
    return previewBulk.preview(matching(NodeFilter.ALL), action).refusals();
  }

  private static BulkTargets matching(NodeFilter filter) {
    return new BulkTargets.Matching(filter);
  }

  private Bulk pendingBulk(UUID... targets) {
    Bulk bulk =
        accepted(
            new BulkTargets.Ids(List.of(targets)),
            new BulkAction.ToState(NodeState.PENDING, false, null));
    for (UUID node : targets) {
      assertThat(beginNode.begin(bulk.id(), node)).isInstanceOf(BeginNode.Begun.Queued.class);
    }
    return bulk;
  }

  private void outcome(UUID node, String result) {
    jdbc.sql(
            """
            update node_event set applied_at = clock_timestamp(), outcome = jsonb_build_object(
              'result', :result, 'message', 'm', 'from', 'discovered', 'to', 'pending',
              'attempts', 0)
            where node_id = :id
            """)
        .param("result", result)
        .param("id", node)
        .update();
  }

  private Bulk accepted(BulkTargets targets, BulkAction action) {
    return ((Accepted.Kept) accept(targets, action, null, null)).bulk();
  }

  private Accepted accept(
      BulkTargets targets, BulkAction action, @Nullable Integer expect, @Nullable String key) {
    return acceptBulk.accept(new Request(targets, action, expect), key, "me");
  }

  private Bulk get(Bulk bulk) {
    return bulks.get(bulk.id()).orElseThrow();
  }

  private List<BulkNode> results(Bulk bulk) {
    return bulkNodes.page(bulk.id(), Set.of(), 0, Bulk.MOST_NODES);
  }

  private List<String> transitions(UUID node) {
    return jdbc.sql(
            """
            select to_state from node_state_log
            where node_id = :id and user_id = 'me' and comment = 'new disks'
            order by created_at, id
            """)
        .param("id", node)
        .query((row, number) -> row.getString("to_state"))
        .list();
  }

  private long count(String what) {
    return jdbc.sql("select count(*) from " + what).query(Long.class).single();
  }

  private UUID node(String state) {
    UUID id = nodes.register(null).id();
    jdbc.sql("update nodes set state = :state where id = :id")
        .param("state", state)
        .param("id", id)
        .update();
    return id;
  }

  /** Registered past the rules of single requests, for the sake of time. */
  private void many(int number) {
    jdbc.sql(
            """
            insert into nodes (id, mac_address)
            select gen_random_uuid(), ('5254' || lpad(to_hex(c.present + i), 8, '0'))::macaddr
            from generate_series(1, :number) i, (select count(*) as present from nodes) c
            """)
        .param("number", number)
        .update();
  }
}
