package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.event.Received;
import dev.groundcrew.store.install.CommitDecision;
import dev.groundcrew.store.install.InstallRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.store.report.ReceiveReport;
import dev.groundcrew.store.transition.RequestTransition;
import dev.groundcrew.store.transition.TransitionCommand;
import dev.groundcrew.workflows.install.CommitRequest;
import dev.groundcrew.workflows.install.CommitResult;
import dev.groundcrew.workflows.install.InstallSettings;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import dev.groundcrew.workflows.node.StateMachine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted is what was committed, once. */
@StoreTest
class DecisionMetersTest {

  private static final InstallSettings SETTINGS =
      new InstallSettings(new InstallLimits(2, Duration.ofMinutes(30)), true);
  private static int number;

  @Autowired private NodeRepository nodes;
  @Autowired private InstallRepository installs;
  @Autowired private CommitDecision commitDecision;
  @Autowired private RequestTransition requestTransition;
  @Autowired private ReceiveReport receiveReport;
  @Autowired private TransactionTemplate transaction;
  @Autowired private MeterRegistry meters;

  @Test
  void aCompletedInstallIsCountedAndMeasuredFromItsRequest() {
    double before = installs("installed");
    long measured = measured("installed");

    UUID node = installing();
    apply(node, reported(node, ReportStatus.COMPLETE, null));

    assertThat(installs("installed") - before).isEqualTo(1);
    assertThat(measured("installed") - measured).isEqualTo(1);
    assertThat(
            meters
                .get("groundcrew.install.duration")
                .tag("outcome", "installed")
                .timer()
                .max(TimeUnit.MINUTES))
        .isBetween(0.0, 5.0);
  }

  @Test
  void eachFailedAttemptIsCountedAndTheInstallOnlyWithTheLast() {
    double attempts = failedAttempts();
    double failed = installs("install_failed");
    UUID node = installing();

    apply(node, reported(node, ReportStatus.FAILED, "no disk"));

    assertThat(failedAttempts() - attempts).isEqualTo(1);
    assertThat(installs("install_failed") - failed).isZero();

    apply(node, reported(node, ReportStatus.FAILED, "no disk"));

    assertThat(failedAttempts() - attempts).isEqualTo(2);
    assertThat(installs("install_failed") - failed).isEqualTo(1);
  }

  @Test
  void anAbortedInstallIsNoFailedOneAndBothItsStepsAreCounted() {
    double failed = installs("install_failed");
    double aborted = installs("aborted");
    double first = transitions("pending", "installing", "admin");
    double second = transitions("installing", "install_failed", "admin");
    UUID node = pending();

    apply(
        node,
        queued(requestTransition.request(node, new TransitionCommand.Abort("why", null), null)));

    assertThat(installs("aborted") - aborted).isEqualTo(1);
    assertThat(installs("install_failed") - failed).isZero();
    assertThat(transitions("pending", "installing", "admin") - first).isEqualTo(1);
    assertThat(transitions("installing", "install_failed", "admin") - second).isEqualTo(1);
  }

  @Test
  void anActivityThatIsRepeatedAfterItsCommitCountsNothing() {
    UUID node = pending();
    double before = transitions("pending", "installing", "node_report");
    NodeEvent started = reported(node, ReportStatus.STARTED, null);
    CommitRequest request = decided(node, started);

    for (int i = 0; i < 3; i++) {
      commitDecision.commit(request, SETTINGS, Duration.ZERO);
    }

    assertThat(transitions("pending", "installing", "node_report") - before).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackIsNotCounted() {
    UUID node = pending();
    double before = transitions("pending", "installing", "node_report");
    CommitRequest request = decided(node, reported(node, ReportStatus.STARTED, null));

    transaction.executeWithoutResult(
        status -> {
          assertThat(commitDecision.commit(request, SETTINGS, Duration.ZERO))
              .isInstanceOf(CommitResult.Committed.class);
          status.setRollbackOnly();
        });

    assertThat(transitions("pending", "installing", "node_report") - before).isZero();
  }

  private UUID pending() {
    MacAddress mac = new MacAddress("52:54:00:00:07:%02x".formatted(++number));
    UUID node = nodes.register(NewNode.named(mac, "n")).orElseThrow().id();
    apply(
        node,
        queued(
            requestTransition.request(
                node, new TransitionCommand.To(NodeState.PENDING, false), null)));
    return node;
  }

  private UUID installing() {
    UUID node = pending();
    apply(node, reported(node, ReportStatus.STARTED, null));
    return node;
  }

  private NodeEvent reported(UUID node, ReportStatus status, @Nullable String error) {
    return queued(
        receiveReport.receive(
            InstallerReport.of(nodes.get(node).macAddress(), status, null, error), null, null));
  }

  private static NodeEvent queued(Received received) {
    return ((Received.Queued) received).event();
  }

  private void apply(UUID node, NodeEvent event) {
    assertThat(commitDecision.commit(decided(node, event), SETTINGS, Duration.ZERO))
        .isInstanceOf(CommitResult.Committed.class);
  }

  private CommitRequest decided(UUID node, NodeEvent event) {
    var read = installs.read(node);
    return new CommitRequest(
        node,
        event,
        read.version(),
        SETTINGS.limits(),
        StateMachine.decide(read, event, SETTINGS.limits()));
  }

  private double installs(String outcome) {
    return meters.get("groundcrew.installs").tag("outcome", outcome).counter().count();
  }

  private long measured(String outcome) {
    var timer = meters.find("groundcrew.install.duration").tag("outcome", outcome).timer();
    return timer == null ? 0 : timer.count();
  }

  private double failedAttempts() {
    return meters
        .get("groundcrew.install.failed.attempts")
        .tag("cause", "report")
        .counter()
        .count();
  }

  private double transitions(String from, String to, String trigger) {
    var counter =
        meters
            .find("groundcrew.transitions")
            .tags("from", from, "to", to, "trigger", trigger)
            .counter();
    return counter == null ? 0 : counter.count();
  }
}
