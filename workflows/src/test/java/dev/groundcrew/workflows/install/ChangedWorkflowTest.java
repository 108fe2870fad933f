package dev.groundcrew.workflows.install;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.replay.RecordedHistory;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The way to change the workflow that docs/changing-the-workflow.md describes, and its opposite.
 */
class ChangedWorkflowTest {

  private static final RecordedHistory OLD = RecordedHistory.of("histories", "1", "failures");

  @Test
  void aChangeWithAVersionLeavesOldInstallsAsTheyWere() {
    assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(OLD.read(), Versioned.class))
        .doesNotThrowAnyException();
  }

  @Test
  void aChangeWithoutAVersionBreaksThem() {
    assertThatThrownBy(
            () -> WorkflowReplayer.replayWorkflowExecution(OLD.read(), Unversioned.class))
        .hasStackTraceContaining("NonDeterministic");
  }

  /** Waits before anything else, in installs that begin after the change. */
  public static final class Versioned extends Changed {

    @WorkflowInit
    public Versioned(InstallInput input) {
      super(input);
    }

    @Override
    void change() {
      int version = Workflow.getVersion("wait-first", Workflow.DEFAULT_VERSION, 1);
      if (version >= 1) {
        Workflow.sleep(Duration.ofSeconds(1));
      }
    }
  }

  /** Does so in all of them. */
  public static final class Unversioned extends Changed {

    @WorkflowInit
    public Unversioned(InstallInput input) {
      super(input);
    }

    @Override
    void change() {
      Workflow.sleep(Duration.ofSeconds(1));
    }
  }

  private abstract static class Changed implements InstallWorkflow {

    private final InstallWorkflowImpl unchanged;

    Changed(InstallInput input) {
      unchanged = new InstallWorkflowImpl(input);
    }

    abstract void change();

    @Override
    public void run(InstallInput input) {
      change();
      unchanged.run(input);
    }

    @Override
    public void report(NodeEvent.@Nullable Report report) {
      unchanged.report(report);
    }

    @Override
    public void reportNow(NodeEvent.@Nullable Report report) {
      unchanged.reportNow(report);
    }

    @Override
    public void forceRetry(NodeEvent.@Nullable TransitionRequest request) {
      unchanged.forceRetry(request);
    }

    @Override
    public void transition(NodeEvent.@Nullable TransitionRequest request) {
      unchanged.transition(request);
    }

    @Override
    public void abort(NodeEvent.@Nullable Abort abort) {
      unchanged.abort(abort);
    }

    @Override
    public void ring() {
      unchanged.ring();
    }

    @Override
    public InstallStatus status() {
      return unchanged.status();
    }
  }
}
