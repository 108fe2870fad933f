package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.AuditRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares histories row by row. Equal rows at both ends are skipped; the rest is reported as
 * missing, duplicate, surplus or different.
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
    List<AuditRow> expectedRows = expected.subList(begin, expected.size() - end);
    List<AuditRow> actualRows = actual.subList(begin, actual.size() - end);
    String subject =
        "history at row %d: %s"
            .formatted(begin + 1, fault(expectedRows, actualRows, actual.subList(0, begin)));
    return Finding.of(subject, expectedRows, actualRows);
  }

  private static String fault(
      List<AuditRow> expected, List<AuditRow> actual, List<AuditRow> before) {
    if (actual.isEmpty()) {
      return "missing";
    }
    if (!expected.isEmpty()) {
      return "different";
    }
    boolean duplicate =
        before.size() >= actual.size()
            && before.subList(before.size() - actual.size(), before.size()).equals(actual);
    return duplicate ? "duplicate" : "surplus";
  }
}
