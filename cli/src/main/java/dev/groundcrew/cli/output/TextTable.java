package dev.groundcrew.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Rows in aligned columns, two spaces apart, under their titles. */
public final class TextTable {

  /** A longer cell is cut, in a table only; the last column is not. */
  private static final int WIDEST = 60;

  private TextTable() {}

  /** The lines of the table, its titles first. */
  public static List<String> lines(List<Column> columns, List<JsonNode> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns.stream().map(Column::title).toList());
    for (JsonNode row : rows) {
      cells.add(
          IntStream.range(0, columns.size())
              .mapToObj(i -> cell(columns.get(i), row, i == columns.size() - 1))
              .toList());
    }
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> cells.stream().mapToInt(line -> width(line.get(i))).max().orElse(0))
            .toArray();
    return cells.stream().map(line -> aligned(line, widths)).toList();
  }

  private static String cell(Column column, JsonNode row, boolean last) {
    String text = SafeText.line(column.value().apply(row));
    if (last || text.codePointCount(0, text.length()) <= WIDEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(cells.get(i));
      if (i < cells.size() - 1) {
        line.append(" ".repeat(widths[i] - width(cells.get(i)) + 2));
      }
    }
    return line.toString().stripTrailing();
  }
}
