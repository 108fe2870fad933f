package dev.groundcrew.store;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.boot.SilentBootRepository;
import dev.groundcrew.store.boot.SilentBootRepository.SilentNode;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pending installs whose machines boot and never report. */
@StoreTest
class SilentBootTest {

  private static final Duration HALF_AN_HOUR = ofMinutes(30);
  private static int number;

  @Autowired private NodeRepository nodes;
  @Autowired private SilentBootRepository silentBoots;
  @Autowired private EventRepository events;
  @Autowired private RequestTransition requestTransition;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private Node node;

  @BeforeEach
  void aPendingNodeThatFirstBooted31MinutesAgo() {
    Profiles.keep(jdbc, Profiles.kernel("hasty", null, ofMinutes(5)));
    Profiles.keep(jdbc, Profiles.kernel("patient", null, Duration.ZERO));
    jdbc.sql("update nodes set state = 'retired'").update();
    node = pending();
    Uptime.since(jdbc, ofHours(2));
  }

  private Node pending() {
    MacAddress mac = new MacAddress("52:54:00:00:51:%02x".formatted(++number));
    Node registered = nodes.register(NewNode.named(mac, "n")).orElseThrow();
    jdbc.sql(
            """
            update nodes
            set state = 'pending', install_id = gen_random_uuid(), scripts_served = 2,
                first_script_at = clock_timestamp() - interval '31 minutes'
            where id = :id
            """)
        .param("id", registered.id())
        .update();
    return nodes.get(registered.id());
  }

  @Test
  void isGivenUpWithTheNumberOfItsScripts() {
    assertThat(giveUp(HALF_AN_HOUR)).containsExactly(node.id());

    StoredEvent event = events.unapplied(node.id()).getFirst();
    assertThat(event.toNodeEvent())
        .isEqualTo(new NodeEvent.GivenUp(event.id(), 2, "no report within 30m of its first boot"));
    assertThat(event.installId()).isEqualTo(node.installId());
    assertThat(nodes.get(node.id()).state())
        .as("the workflow decides")
        .isEqualTo(NodeState.PENDING);
  }

  @Test
  void isGivenUpOnce() {
    giveUp(HALF_AN_HOUR);

    assertThat(giveUp(HALF_AN_HOUR)).isEmpty();
    assertThat(events.unapplied(node.id())).hasSize(1);
  }

  @Test
  void hasItsWholeTimeout() {
    assertThat(giveUp(ofMinutes(32))).isEmpty();
  }

  @Test
  void isNeverGivenUpWithoutATimeout() {
    assertThat(giveUp(Duration.ZERO)).isEmpty();
  }

  @Test
  void itsProfilesTimeoutComesFirst() {
    profile("patient");
    assertThat(giveUp(ofMinutes(1))).isEmpty();

    profile("hasty");
    assertThat(giveUp(Duration.ZERO)).containsExactly(node.id());
    assertThat(events.unapplied(node.id()).getFirst().error())
        .isEqualTo("no report within 5m of its first boot");
  }

  @Test
  void timeInWhichNoReportCouldBeTakenDoesNotCount() {
    jdbc.sql("delete from service_uptime").update();
    Uptime.between(jdbc, ofMinutes(90), ofMinutes(20));
    Uptime.between(jdbc, ofMinutes(18), ofHours(-1));

    assertThat(giveUp(HALF_AN_HOUR)).as("29 minutes of 31").isEmpty();
    assertThat(giveUp(ofMinutes(28))).containsExactly(node.id());
  }

  @Test
  void aNodeThatNeverBootedMayWaitForWeeks() {
    jdbc.sql("update nodes set first_script_at = null where id = :id")
        .param("id", node.id())
        .update();

    assertThat(giveUp(HALF_AN_HOUR)).isEmpty();
  }

  @Test
  void aNodeOfWhichAnEventWaitsIsLeftForTheNextTime() {
    var unused =
        requestTransition.request(
            node.id(), new TransitionCommand.To(NodeState.RETIRED, false), null);

    assertThat(giveUp(HALF_AN_HOUR)).isEmpty();
  }

  @Test
  void noMoreAreGivenUpAtATimeThanTheLimit() {
    Node second = pending();

    assertThat(silentBoots.giveUp(HALF_AN_HOUR, 1)).hasSize(1);
    assertThat(silentBoots.giveUp(HALF_AN_HOUR, 1)).hasSize(1);
    assertThat(silentBoots.giveUp(HALF_AN_HOUR, 1)).isEmpty();
    assertThat(events.unapplied(second.id())).hasSize(1);
  }

  @Test
  void oneLooksAtATime() {
    transaction.executeWithoutResult(
        status -> {
          assertThat(silentBoots.giveUp(HALF_AN_HOUR, 0)).isEmpty();
          assertThat(inAnotherTransaction()).isEmpty();
        });

    assertThat(giveUp(HALF_AN_HOUR)).containsExactly(node.id());
  }

  private List<SilentNode> inAnotherTransaction() {
    try (var thread = Executors.newSingleThreadExecutor()) {
      return thread.submit(() -> silentBoots.giveUp(HALF_AN_HOUR, 100)).get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void profile(String id) {
    jdbc.sql(
            """
            update nodes set install_profile = :profile, install_profile_version = 1
            where id = :id
            """)
        .param("id", node.id())
        .param("profile", id)
        .update();
  }

  private List<UUID> giveUp(Duration startTimeout) {
    return silentBoots.giveUp(startTimeout, 100).stream().map(SilentNode::nodeId).toList();
  }
}
