package dev.groundcrew.workflows.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.testing.WorkflowReplayer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs of one workflow that were begun under earlier versions go on under this one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReplayRecorded {

  private final Class<?> workflow;
  private final String directory;
  private final String current;
  private final List<String> paths;

  /**
   * The runs of a workflow.
   *
   * @param directory where all that were recorded are
   * @param current the version as it is
   * @param paths those it must have been recorded on
   */
  protected ReplayRecorded(
      Class<?> workflow, String directory, String current, List<String> paths) {
    this.workflow = workflow;
    this.directory = directory;
    this.current = current;
    this.paths = paths;
  }

  List<RecordedHistory> recorded() {
    return RecordedHistory.all(directory);
  }

  /** The one of this path, recorded with the version as it is. */
  protected RecordedHistory recorded(String path) {
    return RecordedHistory.of(directory, current, path);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void everyRecordedOneIsReplayed(RecordedHistory history) {
    assertThatCode(() -> WorkflowReplayer.replayWorkflowExecution(history.read(), workflow))
        .doesNotThrowAnyException();
  }

  @Test
  void everyPathIsRecorded() {
    assertThat(paths).allSatisfy(path -> assertThat(recorded(path).file()).isRegularFile());
  }
}
