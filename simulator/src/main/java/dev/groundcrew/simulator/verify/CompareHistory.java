package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.AuditRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares histories row by row and says where they part: after the rows that are the same at both
 * ends, what is left is missing, doubled, surplus, or other than it must be.
 */
final class CompareHistory {

  private CompareHistory() {}

  static List<Finding> compare(List<AuditRow> expected, List<AuditRow> actual) {
    List<Finding> findings = new ArrayList<>();
    if (!expected.equals(actual)) {
      findings.add(part(expected, actual));
    }
    for (int row = 0; row < actual.size(); row++) {
      String before = row == 0 ? "discovered" : actual.get(row - 1).to();
      if (!actual.get(row).from().equals(before)) {
        findings.add(
            Finding.of(
                "chain of the history at row " + (row + 1),
                "from " + before,
                "from " + actual.get(row).from()));
      }
    }
    return findings;
  }

  private static Finding part(List<AuditRow> expected, List<AuditRow> actual) {
    int shorter = Math.min(expected.size(), actual.size());
    int begin = 0;
    while (begin < shorter && expected.get(begin).equals(actual.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && expected.get(expected.size() - 1 - end).equals(actual.get(actual.size() - 1 - end))) {
      end++;
    }
    List<AuditRow> must = expected.subList(begin, expected.size() - end);
    List<AuditRow> is = actual.subList(begin, actual.size() - end);
    String subject =
        "history at row %d: %s".formatted(begin + 1, fault(must, is, actual.subList(0, begin)));
    return Finding.of(subject, must, is);
  }

  private static String fault(List<AuditRow> must, List<AuditRow> is, List<AuditRow> before) {
    if (is.isEmpty()) {
      return "missing";
    }
    if (!must.isEmpty()) {
      return "other than it must be";
    }
    boolean doubled =
        before.size() >= is.size()
            && before.subList(before.size() - is.size(), before.size()).equals(is);
    return doubled ? "doubled" : "surplus";
  }
}
