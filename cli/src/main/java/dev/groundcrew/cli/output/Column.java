package dev.groundcrew.cli.output;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table.
 *
 * @param value the cell's text, empty for none
 */
public record Column(String title, Function<JsonNode, String> value) {

  /** The field {@code name} of each row, as it is. */
  public static Column of(String title, String name) {
    return new Column(title, row -> text(row.path(name)));
  }

  /** The field {@code name} of each row, a point in time, as the time since then. */
  public static Column age(String title, String name) {
    return new Column(title, row -> Age.of(row.path(name)));
  }

  /** What stands in a cell for {@code value}: lists with commas, nothing for null. */
  public static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Column::text).reduce((a, b) -> a + "," + b).orElse("");
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asString(value.toString());
  }
}
