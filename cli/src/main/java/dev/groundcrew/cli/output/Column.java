package dev.groundcrew.cli.output;

import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table.
 *
 * @param title what a table calls it
 * @param name what CSV calls it
 * @param value the cell's text, empty for none
 * @param exact the same for programs, in CSV
 */
public record Column(
    String title, String name, Function<JsonNode, String> value, Function<JsonNode, String> exact) {

  /** One whose cells are the same for people and programs. */
  public Column(String title, Function<JsonNode, String> value) {
    this(title, title.toLowerCase(Locale.ROOT).replace(' ', '_'), value, value);
  }

  /** The field {@code name} of each row, as it is. */
  public static Column of(String title, String name) {
    Function<JsonNode, String> value = row -> text(row.path(name));
    return new Column(title, name, value, value);
  }

  /** The field {@code name} of each row, a point in time, for people as the time since then. */
  public static Column age(String title, String name) {
    return new Column(title, name, row -> Age.of(row.path(name)), row -> text(row.path(name)));
  }

  /** The field {@code name} of each row, a point in time, for people to the second. */
  public static Column time(String title, String name) {
    return new Column(
        title, name, row -> Age.toTheSecond(row.path(name)), row -> text(row.path(name)));
  }

  /** What stands in a cell for {@code value}: lists with commas, nothing for null. */
  public static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Column::text).reduce((a, b) -> a + "," + b).orElse("");
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asString(value.toString());
  }
}
