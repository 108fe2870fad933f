package dev.groundcrew.simulator.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.model.Action.MoveTo;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.AuditRow;
import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import dev.groundcrew.simulator.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowStallsTest {

  private static final String SILENCE = "no report for 30m";

  /** Went silent after one reported failure. */
  private static final NodeModel SILENT =
      NodeModel.registered(3)
          .apply(new MoveTo(State.PENDING, false))
          .node()
          .apply(Report.of(Status.STARTED))
          .node()
          .apply(Report.failed("no disk"))
          .node();

  @Test
  void aSilentNodeMayStayInstalling() {
    assertThat(compare(shown("installing", 1, "no disk", SILENT.history()), true)).isEmpty();
  }

  @Test
  void stallsMayBeCounted() {
    assertThat(compare(shown("installing", 2, SILENCE, SILENT.history()), true)).isEmpty();
    assertThat(compare(shown("install_failed", 3, SILENCE, failedBy("system", 3)), true)).isEmpty();
  }

  @Test
  void onlyTheSystemMayCountStalls() {
    assertThat(compare(shown("install_failed", 3, SILENCE, failedBy("node_report", 3)), true))
        .isNotEmpty();
  }

  @Test
  void aStallHasTheErrorOfSilence() {
    assertThat(compare(shown("installing", 2, "no disk", SILENT.history()), true)).isNotEmpty();
  }

  @Test
  void stallsNeverExceedTheLimitAndAreAlwaysCounted() {
    assertThat(compare(shown("installing", 3, SILENCE, SILENT.history()), true)).isNotEmpty();
    assertThat(compare(shown("install_failed", 4, SILENCE, failedBy("system", 4)), true))
        .isNotEmpty();
    assertThat(compare(shown("installing", 1, SILENCE, SILENT.history()), true)).isNotEmpty();
  }

  @Test
  void aNodeThatIsNotSilentMayNotStall() {
    assertThat(compare(shown("installing", 2, SILENCE, SILENT.history()), false)).isNotEmpty();
  }

  private static List<AuditRow> failedBy(String who, int attempt) {
    List<AuditRow> rows = new ArrayList<>(SILENT.history());
    rows.add(
        new AuditRow(
            "installing", "install_failed", who, Map.of("error", SILENCE, "attempt", attempt)));
    return rows;
  }

  private static ObservedNode shown(String state, int attempts, String error, List<AuditRow> rows) {
    return new ObservedNode(state, attempts, error, null, rows, rows.size());
  }

  private static List<Finding> compare(ObservedNode shown, boolean silent) {
    return CompareNode.compare(new Expected(SILENT, silent, true), shown);
  }
}
