package dev.groundcrew.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  private static final List<Column> COLUMNS =
      List.of(Column.of("LAST ERROR", "error"), Column.of("NAME", "name"));

  @Test
  void quotesCommasAndLineBreaksAreQuoted() {
    assertThat(
            Csv.write(
                COLUMNS, TextTableTest.rows("{\"error\": \"a, \\\"b\\\"\\nc\", \"name\": \"n\"}")))
        .isEqualTo("error,name\r\n\"a, \"\"b\"\"\nc\",n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void aSpreadsheetRunsNothing(String formula) {
    assertThat(Csv.write(COLUMNS, TextTableTest.rows("{\"error\": \"%s\"}".formatted(formula))))
        .contains("'" + formula);
  }

  @Test
  void aProgramGetsTheTimeAndNotTheAge() {
    assertThat(
            Csv.write(
                List.of(Column.age("FOR", "since"), Column.time("AT", "at")),
                TextTableTest.rows(
                    "{\"since\": \"2026-01-01T00:00:00.5Z\", \"at\": \"2026-01-02T00:00:00.5Z\"}")))
        .isEqualTo("since,at\r\n2026-01-01T00:00:00.5Z,2026-01-02T00:00:00.5Z\r\n");
  }

  @Test
  void noRowsAreATitleLine() {
    assertThat(Csv.write(COLUMNS, List.of())).isEqualTo("error,name\r\n");
  }
}
