package dev.groundcrew.workflows.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.workflows.replay.ReplayRecorded;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Installs that were begun under earlier versions go on under this one. */
class ReplayTest extends ReplayRecorded {

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

  ReplayTest() {
    super(InstallWorkflowImpl.class, "histories", CURRENT, PATHS);
  }

  @Test
  void aRealServerKeepsFewEvents() {
    int clean = recorded("clean").events();
    int twoFailures = recorded("failures").events();

    assertThat(clean)
        .as("with 50 progress reports, and beside the version marker")
        .isLessThanOrEqualTo(24 + 1);
    assertThat(twoFailures - clean).isLessThanOrEqualTo(2 * 7);
  }
}
