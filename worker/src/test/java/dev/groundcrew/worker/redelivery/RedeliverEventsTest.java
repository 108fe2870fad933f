package dev.groundcrew.worker.redelivery;

import static dev.groundcrew.workflows.node.ReportStatus.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.install.RingRepository;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.Logged;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.NodeEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests whose signal was lost. */
@WorkerTest
class RedeliverEventsTest {

  @Autowired private Fleet fleet;
  @Autowired private RingRepository rings;
  @Autowired private SignalInstall signalInstall;

  private RedeliverEvents redeliverEvents;

  @BeforeEach
  void withoutPatience() {
    redeliverEvents =
        new RedeliverEvents(
            rings,
            signalInstall,
            new RedeliveryProperties(Duration.ofSeconds(1), Duration.ZERO),
            new SimpleMeterRegistry());
  }

  @Test
  void itsLineOfTheLogNamesTheNodeAndTheWorkflow() {
    UUID node = fleet.installing();
    fleet.keepReport(node, FAILED, "first");
    assertThat(Logged.by(RedeliverEvents.class, redeliverEvents::redeliver))
        .filteredOn(line -> line.getFormattedMessage().contains(node.toString()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getFormattedMessage()).contains("Signalled again");
              assertThat(line.getMDCPropertyMap())
                  .containsEntry("node_id", node.toString())
                  .containsEntry("workflow_id", InstallWorkflow.idOf(node));
            });
  }

  @Test
  void whatWasNeverSignalledIsAppliedInOrder() {
    UUID node = fleet.installing();
    NodeEvent first = fleet.keepReport(node, FAILED, "first");
    NodeEvent second = fleet.keepReport(node, FAILED, "second");

    redeliverEvents.redeliver();

    assertThat(fleet.awaitOutcome(node, second).attempts()).isEqualTo(2);
    assertThat(fleet.awaitOutcome(node, first).attempts()).isEqualTo(1);
  }

  @Test
  void whatWasAppliedIsNotSignalledAgain() {
    UUID node = fleet.installing();
    fleet.report(node, FAILED, "once");

    redeliverEvents.redeliver();

    assertThat(rings.claimDue(Duration.ZERO, 100).orElseThrow())
        .noneMatch(due -> due.nodeId().equals(node));
    assertThat(fleet.get(node).installAttempts()).isEqualTo(1);
  }
}
