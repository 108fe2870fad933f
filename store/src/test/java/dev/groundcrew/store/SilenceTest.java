package dev.groundcrew.store;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.install.SilenceRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time in which Groundcrew itself could take no report is not silence. */
@StoreTest
class SilenceTest {

  private static int number;
  private static final Duration GRACE = ofMinutes(2);

  @Autowired private NodeRepository nodes;
  @Autowired private SilenceRepository silence;
  @Autowired private JdbcClient jdbc;

  private UUID node;

  @BeforeEach
  void aNodeSilentFor40Minutes() {
    node =
        nodes
            .register(NewNode.named(new MacAddress("52:54:00:00:07:%02x".formatted(++number)), "n"))
            .orElseThrow()
            .id();
    jdbc.sql(
            """
            update nodes set state_changed_at = clock_timestamp() - interval '40 minutes'
            where id = :id
            """)
        .param("id", node)
        .update();
    jdbc.sql("delete from service_uptime").update();
  }

  @Test
  void whileAnApiWasUpAllTheTimeSilenceIsTheTimeSinceTheLastSignOfLife() {
    up(60, -1);

    assertMinutes(40);
  }

  @Test
  void anOutageInTheMiddleIsSubtracted() {
    up(60, 30);
    up(20, -1);

    assertMinutes(30);
  }

  @Test
  void anOutageThatBeganBeforeTheLastSignOfLifeIsSubtractedFromThereOn() {
    up(90, 50);
    up(35, -1);

    assertMinutes(35);
  }

  @Test
  void theTimeBeforeTheFirstRunIsAnOutage() {
    up(10, -1);

    assertMinutes(10);
  }

  @Test
  void runsOfSeveralApisAreMerged() {
    up(60, 15);
    up(50, 40);
    up(16, -1);

    assertMinutes(40);
  }

  @Test
  void aGapOf30SecondsIsNoOutage() {
    Uptime.between(jdbc, ofMinutes(60), ofMinutes(20));
    Uptime.between(jdbc, ofMinutes(20).minusSeconds(29), ofMinutes(-1));

    assertMinutes(40);
  }

  @Test
  void withinTheGraceAfterAnOutageSilenceIsShortOfTheTimeout() {
    up(90, 5);
    up(1, -1);

    assertThat(silence.measure(node, InstallLimits.DEFAULT, GRACE))
        .as("30 minutes less the minute that is left of the grace")
        .isBetween(ofMinutes(29).minusSeconds(5), ofMinutes(29).plusSeconds(5));
  }

  @Test
  void withoutAnOutageThereIsNoGrace() {
    up(60, -1);

    assertThat(silence.measure(node, InstallLimits.DEFAULT, GRACE))
        .isBetween(ofMinutes(40).minusSeconds(5), ofMinutes(40).plusSeconds(5));
  }

  @Test
  void duringAnOutageNoStallCounts() {
    up(90, 10);

    assertThat(silence.measure(node, InstallLimits.DEFAULT, GRACE)).isLessThan(ofMinutes(29));
  }

  @Test
  void aRunThatWasNotRenewedInTimeIsOver() {
    UUID run = silence.beginRun();
    assertThat(silence.renewRun(run)).isTrue();
    jdbc.sql("update service_uptime set renewed_at = renewed_at - interval '31 seconds'").update();

    assertThat(silence.renewRun(run)).isFalse();
  }

  private void up(int fromMinutesAgo, int untilMinutesAgo) {
    Uptime.between(jdbc, ofMinutes(fromMinutesAgo), ofMinutes(untilMinutesAgo));
  }

  private void assertMinutes(int minutes) {
    assertThat(silence.measure(node, new InstallLimits(3, Duration.ofHours(9)), Duration.ZERO))
        .isBetween(ofMinutes(minutes).minusSeconds(5), ofMinutes(minutes).plusSeconds(5));
  }
}
