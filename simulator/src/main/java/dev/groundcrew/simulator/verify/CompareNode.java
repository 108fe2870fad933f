package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.NodeModel;
import dev.groundcrew.simulator.model.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds every difference between the expected node and the actual node. */
final class CompareNode {

  private final List<Finding> findings = new ArrayList<>();

  private CompareNode() {}

  static List<Finding> compare(Expected expected, ObservedNode actual) {
    NodeModel model = expected.silent() ? AllowStalls.in(expected.node(), actual) : expected.node();
    CompareNode compare = new CompareNode();
    compare.equal("state", model.state().toString(), actual.state());
    compare.equal("install_attempts", model.attempts(), actual.attempts());
    compare.equal("last_install_error", model.lastError(), actual.lastError());
    // Whether progress is cleared by a failure or by the next attempt is not documented.
    boolean failedLast = model.state() == State.INSTALL_FAILED || model != expected.node();
    if (expected.progressKnown() && !failedLast) {
      compare.equal("install_progress", model.progress(), actual.progress());
    }
    compare.equal("history total", (long) model.history().size(), actual.total());
    compare.findings.addAll(CompareHistory.compare(model.history(), actual.history()));
    return compare.findings;
  }

  private void equal(String subject, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      findings.add(Finding.of(subject, String.valueOf(expected), String.valueOf(actual)));
    }
  }
}
