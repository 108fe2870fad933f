package dev.groundcrew.worker.boot;

import static dev.groundcrew.workflows.node.NodeState.INSTALLING;
import static dev.groundcrew.workflows.node.NodeState.INSTALL_FAILED;
import static dev.groundcrew.workflows.node.NodeState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.Uptime;
import dev.groundcrew.store.boot.SilentBootRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.worker.Fleet;
import dev.groundcrew.worker.Logged;
import dev.groundcrew.worker.WorkerTest;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.ReportStatus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines that boot their installer and never report. */
@WorkerTest
class GiveUpSilentBootsTest {

  @Autowired private Fleet fleet;
  @Autowired private SilentBootRepository silentBoots;
  @Autowired private SignalInstall signalInstall;
  @Autowired private JdbcClient jdbc;

  private GiveUpSilentBoots giveUpSilentBoots;
  private UUID node;

  @BeforeEach
  void aPendingNodeThatFirstBootedAnHourAgo() {
    Uptime.since(jdbc, Duration.ofHours(2));
    giveUpSilentBoots =
        new GiveUpSilentBoots(
            silentBoots, signalInstall, new StartProperties(Duration.ofMinutes(30)));
    node = fleet.register();
    fleet.transition(node, PENDING, false);
    jdbc.sql(
            """
            update nodes
            set scripts_served = 2, first_script_at = clock_timestamp() - interval '1 hour'
            where id = :id
            """)
        .param("id", node)
        .update();
  }

  @Test
  void itsLineOfTheLogNamesTheNodeAndTheWorkflow() {
    assertThat(Logged.by(GiveUpSilentBoots.class, giveUpSilentBoots::giveUp))
        .filteredOn(line -> line.getFormattedMessage().contains(node.toString()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getFormattedMessage()).contains("never reported");
              assertThat(line.getMDCPropertyMap())
                  .containsEntry("node_id", node.toString())
                  .containsEntry("workflow_id", InstallWorkflow.idOf(node));
            });
  }

  @Test
  void theirInstallFailsInTwoStepsAndSaysWhy() {
    giveUpSilentBoots.giveUp();

    Node failed = fleet.awaitState(node, INSTALL_FAILED);
    assertThat(failed.installAttempts()).isEqualTo(2);
    assertThat(failed.lastInstallError()).isEqualTo("no report within 30m of its first boot");
    assertThat(fleet.transitions(node))
        .containsExactly(
            "discovered -> pending by admin",
            "pending -> installing by system",
            "installing -> install_failed by system");
  }

  @Test
  void oneThatHasReportedIsInstalling() {
    fleet.report(node, ReportStatus.STARTED, null);

    giveUpSilentBoots.giveUp();

    assertThat(fleet.get(node).state()).isEqualTo(INSTALLING);
  }

  @Test
  void aForcedRetryBeginsAnew() {
    giveUpSilentBoots.giveUp();
    fleet.awaitState(node, INSTALL_FAILED);

    fleet.transition(node, PENDING, true);
    giveUpSilentBoots.giveUp();

    assertThat(fleet.get(node).state()).isEqualTo(PENDING);
  }
}
