package dev.groundcrew.api.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A page of a list, as a table.
 *
 * @param name what the file is called, without its ending
 * @param header the names of the columns, which are those of the fields in JSON
 * @param rows each with as many values as there are columns; null is an empty one
 * @param next the cursor of the next page; null if there is none, or the list has no cursors
 */
public record Table(
    String name, List<String> header, List<List<@Nullable String>> rows, @Nullable String next) {

  /** What a table is written as. */
  public static final MediaType CSV = new MediaType("text", "csv");

  /** The query parameter that chooses between JSON and CSV, whatever Accept says. */
  public static final String FORMAT = "format";

  /** Its values. */
  public static final String FORMATS = "json|csv";

  public static final String FORMATS_MESSAGE = "must be json or csv";

  /**
   * A column of a table of {@code T}.
   *
   * @param value its text; null if there is none
   */
  public record Column<T>(String name, Function<T, @Nullable Object> value) {}

  /** A table of these things, a row each. */
  public static <T> Table of(
      String name, List<Column<T>> columns, List<T> things, @Nullable String next) {
    return new Table(
        name,
        columns.stream().map(Column::name).toList(),
        things.stream().map(thing -> row(columns, thing)).toList(),
        next);
  }

  private static <T> List<@Nullable String> row(List<Column<T>> columns, T thing) {
    List<@Nullable String> row = new ArrayList<>(columns.size());
    for (Column<T> column : columns) {
      Object value = column.value().apply(thing);
      row.add(value == null ? null : value.toString());
    }
    return Collections.unmodifiableList(row);
  }

  /** The columns, in this order. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <T> List<Column<T>> columns(Column<T>... columns) {
    return Arrays.asList(columns);
  }
}
