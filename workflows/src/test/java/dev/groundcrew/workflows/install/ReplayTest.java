package dev.groundcrew.workflows.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.testing.WorkflowReplayer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Installs that were begun under earlier versions go on under this one. */
class ReplayTest {

  /** The version of the workflow as it is. */
  private static final String CURRENT = "5";

  private static final List<String> PATHS =
      List.of(
          "aborted",
          "after-continue-as-new",
          "booted-again",
          "cancelled",
          "clean",
          "continued-as-new",
          "database-away",
          "failures",
          "first-boot",
          "force-retry",
          "given-up",
          "implied-start",
          "not-silent",
          "reset",
          "retired",
          "stall");

  static List<RecordedHistory> recorded() {
    return RecordedHistory.all();
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void everyRecordedInstallIsReplayed(RecordedHistory history) {
    assertThatCode(
            () ->
                WorkflowReplayer.replayWorkflowExecution(history.read(), InstallWorkflowImpl.class))
        .doesNotThrowAnyException();
  }

  @Test
  void everyPathIsRecorded() {
    assertThat(PATHS)
        .allSatisfy(path -> assertThat(RecordedHistory.of(CURRENT, path).file()).isRegularFile());
  }

  @Test
  void aRealServerKeepsFewEvents() {
    int clean = RecordedHistory.of(CURRENT, "clean").events();
    int twoFailures = RecordedHistory.of(CURRENT, "failures").events();

    assertThat(clean)
        .as("with 50 progress reports, and beside the version marker")
        .isLessThanOrEqualTo(24 + 1);
    assertThat(twoFailures - clean).isLessThanOrEqualTo(2 * 7);
  }
}
