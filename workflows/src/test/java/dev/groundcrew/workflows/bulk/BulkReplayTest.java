package dev.groundcrew.workflows.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.groundcrew.workflows.replay.RecordedHistory;
import io.temporal.testing.WorkflowReplayer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bulks that were begun under earlier versions go on under this one. */
class BulkReplayTest {

  private static final String DIRECTORY = "histories-of-bulks";

  /** The version as it is. */
  private static final String CURRENT = "1";

  private static final List<String> PATHS =
      List.of(
          "after-continue-as-new",
          "cancelled",
          "cancelled-in-temporal",
          "clean",
          "continued-as-new",
          "database-away",
          "rounds");

  static List<RecordedHistory> recorded() {
    return RecordedHistory.all(DIRECTORY);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void everyRecordedOneIsReplayed(RecordedHistory history) {
    assertThatCode(
            () -> WorkflowReplayer.replayWorkflowExecution(history.read(), BulkWorkflowImpl.class))
        .doesNotThrowAnyException();
  }

  @Test
  void everyPathIsRecorded() {
    assertThat(PATHS)
        .allSatisfy(
            path ->
                assertThat(RecordedHistory.of(DIRECTORY, CURRENT, path).file()).isRegularFile());
  }
}
