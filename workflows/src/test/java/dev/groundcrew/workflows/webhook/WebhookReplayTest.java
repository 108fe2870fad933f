package dev.groundcrew.workflows.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.groundcrew.workflows.replay.RecordedHistory;
import io.temporal.testing.WorkflowReplayer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dispatchers that were begun under earlier versions go on under this one. */
class WebhookReplayTest {

  private static final String DIRECTORY = "histories-of-webhooks";

  /** The version as it is. */
  private static final String CURRENT = "2";

  private static final List<String> PATHS =
      List.of(
          "after-continue-as-new",
          "cancelled",
          "clean",
          "continued-as-new",
          "database-away",
          "receiver-away",
          "retry",
          "rung");

  static List<RecordedHistory> recorded() {
    return RecordedHistory.all(DIRECTORY);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void everyRecordedOneIsReplayed(RecordedHistory history) {
    assertThatCode(
            () ->
                WorkflowReplayer.replayWorkflowExecution(history.read(), WebhookWorkflowImpl.class))
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
