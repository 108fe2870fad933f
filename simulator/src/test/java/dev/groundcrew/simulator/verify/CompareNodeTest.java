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

class CompareNodeTest {

  private static final NodeModel INSTALLED =
      NodeModel.registered(3)
          .apply(new MoveTo(State.PENDING, false))
          .node()
          .apply(Report.of(Status.STARTED))
          .node()
          .apply(Report.of(Status.COMPLETE))
          .node();

  @Test
  void anExpectedNodeHasNoDifference() {
    assertThat(compare(shown("installed", 0, null, 100, INSTALLED.history()))).isEmpty();
  }

  @Test
  void everyWrongFieldIsFound() {
    assertThat(subjects(shown("active", 0, null, 100, INSTALLED.history())))
        .containsExactly("state");
    assertThat(subjects(shown("installed", 1, null, 100, INSTALLED.history())))
        .containsExactly("install_attempts");
    assertThat(subjects(shown("installed", 0, "no disk", 100, INSTALLED.history())))
        .containsExactly("last_install_error");
    assertThat(subjects(shown("installed", 0, null, null, INSTALLED.history())))
        .containsExactly("install_progress");
  }

  @Test
  void unknownProgressIsNotCompared() {
    ObservedNode late = shown("installed", 0, null, 80, INSTALLED.history());

    assertThat(CompareNode.compare(new Expected(INSTALLED, false, false), late)).isEmpty();
  }

  @Test
  void progressAfterTheLastFailureIsNotCompared() {
    NodeModel failed =
        NodeModel.registered(1)
            .apply(new MoveTo(State.PENDING, false))
            .node()
            .apply(Report.of(Status.STARTED))
            .node()
            .apply(Report.progress(40))
            .node()
            .apply(Report.failed("no disk"))
            .node();
    ObservedNode cleared = shown("install_failed", 1, "no disk", null, failed.history());
    assertThat(CompareNode.compare(new Expected(failed, false, true), cleared)).isEmpty();
  }

  @Test
  void aMissingRowAndTheBrokenChainAreFound() {
    assertThat(subjects(withHistory(rows -> rows.remove(1))))
        .containsExactly(
            "history total", "history at row 2: missing", "chain of the history at row 2");
  }

  @Test
  void aMissingLastRowIsFound() {
    assertThat(subjects(withHistory(List::removeLast)))
        .containsExactly("history total", "history at row 3: missing");
  }

  @Test
  void aDuplicateRowIsFound() {
    assertThat(subjects(withHistory(rows -> rows.add(1, rows.get(1)))))
        .contains("history at row 3: duplicate", "chain of the history at row 3");
    assertThat(subjects(withHistory(rows -> rows.add(rows.getLast()))))
        .contains("history at row 4: duplicate");
  }

  @Test
  void aSurplusRowIsFound() {
    AuditRow surplus = new AuditRow("installed", "active", "admin", Map.of());

    assertThat(subjects(withHistory(rows -> rows.add(surplus))))
        .contains("history at row 4: surplus");
  }

  @Test
  void aWrongTriggerAndWrongMetadataAreFound() {
    AuditRow byAdmin = new AuditRow("pending", "installing", "admin", Map.of());
    AuditRow withError =
        new AuditRow("pending", "installing", "node_report", Map.of("error", "x", "attempt", 1));

    assertThat(compare(withHistory(rows -> rows.set(1, byAdmin))))
        .containsExactly(
            new Finding(
                "history at row 2: different",
                "[pending -> installing by node_report]",
                "[pending -> installing by admin]"));
    assertThat(subjects(withHistory(rows -> rows.set(1, withError))))
        .containsExactly("history at row 2: different");
  }

  @Test
  void rowsInTheWrongOrderAreFound() {
    assertThat(subjects(withHistory(rows -> rows.add(rows.remove(1)))))
        .contains("history at row 2: different", "chain of the history at row 2");
  }

  @Test
  void aWrongTotalIsFound() {
    ObservedNode shown = new ObservedNode("installed", 0, null, 100, INSTALLED.history(), 4);

    assertThat(subjects(shown)).containsExactly("history total");
  }

  private interface Tamper {
    void with(List<AuditRow> rows);
  }

  private static ObservedNode withHistory(Tamper tamper) {
    List<AuditRow> rows = new ArrayList<>(INSTALLED.history());
    tamper.with(rows);
    return shown("installed", 0, null, 100, rows);
  }

  private static ObservedNode shown(
      String state, int attempts, String error, Integer progress, List<AuditRow> rows) {
    return new ObservedNode(state, attempts, error, progress, rows, rows.size());
  }

  private static List<Finding> compare(ObservedNode shown) {
    return CompareNode.compare(new Expected(INSTALLED, false, true), shown);
  }

  private static List<String> subjects(ObservedNode shown) {
    return compare(shown).stream().map(Finding::subject).toList();
  }
}
