package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.event.DeadEventRepository;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.HandleDeadEvent;
import dev.groundcrew.store.event.HandleDeadEvent.Result;
import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.event.TimelineRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that fail again and again, and what people do with them. */
@StoreTest
class DeadEventTest {

  private static int number;

  @Autowired private NodeRepository nodes;
  @Autowired private EventRepository events;
  @Autowired private DeadEventRepository deadEvents;
  @Autowired private TimelineRepository timeline;
  @Autowired private HandleDeadEvent handleDeadEvent;
  @Autowired private RequestTransition requestTransition;
  @Autowired private JdbcClient jdbc;

  private UUID node;
  private UUID first;
  private UUID second;

  @BeforeEach
  void twoEventsWait() {
    node =
        nodes
            .register(NewNode.named(new MacAddress("52:54:00:00:09:%02x".formatted(++number)), "n"))
            .orElseThrow()
            .id();
    first = queue(NodeState.PENDING);
    second = queue(NodeState.RETIRED);
  }

  @Test
  void theTenthFailedTrySetsAnEventAsideAndThoseBehindItGoOn() {
    for (int failed = 1; failed < 10; failed++) {
      assertThat(deadEvents.countTry(first, "broken")).isFalse();
    }
    assertThat(waiting()).containsExactly(first, second);

    assertThat(deadEvents.countTry(first, "broken")).isTrue();

    assertThat(waiting()).containsExactly(second);
    assertThat(stored(first).dead()).isTrue();
    assertThat(stored(first).deadReason()).isEqualTo("broken");
    assertThat(timeline.dead(null, 1000)).extracting(StoredEvent::id).contains(first);
  }

  @Test
  void aRetriedEventGoesBehindWhatHasPassedItAndTheRetryIsAnEvent() {
    kill(first);

    assertThat(handleDeadEvent.retry(first, "ada")).isInstanceOf(Result.Done.class);

    assertThat(waiting()).containsExactly(second, first);
    assertThat(events(EventKind.RETRY))
        .singleElement()
        .satisfies(event -> assertThat(event.userId()).isEqualTo("ada"));
    assertThat(handleDeadEvent.retry(first, null)).isInstanceOf(Result.NotDead.class);
  }

  @Test
  void anEventOfAnInstallThatIsOverIsNotRetried() {
    UUID report = UUID.randomUUID();
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, install_id)
            values (:id, :node, 'report', 'node_report', '{}', gen_random_uuid())
            """)
        .param("id", report)
        .param("node", node)
        .update();
    kill(report);

    assertThat(handleDeadEvent.retry(report, null)).isInstanceOf(Result.InstallChanged.class);
    assertThat(stored(report).dead()).isTrue();
  }

  @Test
  void aDiscardedEventHasAnOutcomeAndIsNeverApplied() {
    kill(first);

    assertThat(handleDeadEvent.discard(first, "ada")).isInstanceOf(Result.Done.class);

    assertThat(stored(first).outcome())
        .isNotNull()
        .extracting(Outcome::result)
        .isEqualTo(Outcome.Result.DISCARDED);
    assertThat(waiting()).containsExactly(second);
    assertThat(events(EventKind.DISCARD)).hasSize(1);
    assertThat(handleDeadEvent.discard(first, null)).isInstanceOf(Result.NotDead.class);
    assertThat(handleDeadEvent.discard(UUID.randomUUID(), null))
        .isInstanceOf(Result.NotFound.class);
  }

  @Test
  void oldEventsAreDeletedButNoneThatWaitsIsDeadOrBelongsToThePresentInstall() {
    UUID present = UUID.randomUUID();
    jdbc.sql("update nodes set install_id = :install where id = :id")
        .param("install", present)
        .param("id", node)
        .update();
    kill(second);
    insertApplied(present);
    insertApplied(UUID.randomUUID());
    jdbc.sql("update node_event set received_at = received_at - interval '91 days'").update();

    timeline.deleteOlderThan(Duration.ofDays(90), 1000);

    List<StoredEvent> left = timeline.page(node, ALL, null, 100);
    assertThat(left).hasSize(3);
    assertThat(left).extracting(StoredEvent::id).contains(first, second);
    assertThat(left)
        .filteredOn(event -> event.outcome() != null)
        .extracting(StoredEvent::installId)
        .containsExactly(present);
  }

  private static final TimelineRepository.Filter ALL =
      new TimelineRepository.Filter(Set.of(), null, null);

  private void insertApplied(UUID install) {
    jdbc.sql(
            """
            insert into node_event (id, node_id, kind, source, payload, install_id, applied_at,
                                    outcome)
            values (gen_random_uuid(), :node, 'report', 'node_report', '{}', :install,
                    clock_timestamp(),
                    '{"result":"unchanged","message":"m","from":"pending","to":"pending","attempts":0}')
            """)
        .param("node", node)
        .param("install", install)
        .update();
  }

  private UUID queue(NodeState target) {
    return ((Received.Queued)
            requestTransition.request(node, new TransitionCommand.To(target, false), null))
        .event()
        .id();
  }

  private void kill(UUID event) {
    for (int failed = 1; failed <= DeadEventRepository.MOST_TRIES; failed++) {
      deadEvents.countTry(event, "broken");
    }
  }

  private List<UUID> waiting() {
    return events.unapplied(node).stream().map(StoredEvent::id).toList();
  }

  private List<StoredEvent> events(EventKind kind) {
    return timeline.page(node, new TimelineRepository.Filter(Set.of(kind), null, null), null, 10);
  }

  private StoredEvent stored(UUID event) {
    return events.byId(node, event).orElseThrow();
  }
}
