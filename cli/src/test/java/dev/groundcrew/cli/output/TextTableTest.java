package dev.groundcrew.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TextTableTest {

  private static final List<Column> COLUMNS =
      List.of(Column.of("NAME", "name"), Column.of("TAGS", "tags"), Column.of("ERROR", "error"));

  @Test
  void columnsAreAlignedAndNothingStandsForNull() {
    assertThat(
            TextTable.lines(
                COLUMNS,
                rows(
                    "{\"name\": \"rack1-07\", \"tags\": [\"a\", \"b\"], \"error\": null}",
                    "{\"name\": \"r2\", \"tags\": [], \"error\": \"no disk\"}")))
        .containsExactly("NAME      TAGS  ERROR", "rack1-07  a,b", "r2              no disk");
  }

  @Test
  void aLongCellIsCutButNotInTheLastColumn() {
    String text = "x".repeat(100);
    List<String> lines =
        TextTable.lines(
            COLUMNS, rows("{\"name\": \"%s\", \"error\": \"%s\"}".formatted(text, text)));
    assertThat(lines.get(1)).startsWith("x".repeat(59) + "…  ").endsWith("  " + text);
  }

  @Test
  void aHostileNameCannotBeTwoRows() {
    assertThat(TextTable.lines(COLUMNS, rows("{\"name\": \"a\\nb\"}"))).hasSize(2);
  }

  static List<JsonNode> rows(String... json) {
    return List.of(json).stream().map(Documents::readJson).toList();
  }
}
