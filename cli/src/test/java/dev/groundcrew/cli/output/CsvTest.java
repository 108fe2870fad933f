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
        .isEqualTo("last_error,name\r\n\"a, \"\"b\"\"\nc\",n\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void aSpreadsheetRunsNothing(String formula) {
    assertThat(Csv.write(COLUMNS, TextTableTest.rows("{\"error\": \"%s\"}".formatted(formula))))
        .contains("'" + formula);
  }

  @Test
  void noRowsAreATitleLine() {
    assertThat(Csv.write(COLUMNS, List.of())).isEqualTo("last_error,name\r\n");
  }
}
