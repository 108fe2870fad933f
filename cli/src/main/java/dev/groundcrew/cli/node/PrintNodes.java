package dev.groundcrew.cli.node;

import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.SafeText;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A line for each node that is new or has changed, and for each that matches no more. */
final class PrintNodes implements ShowNodes {

  private static final String BETWEEN = "  ";
  private static final String NONE = "-";
  private static final String NO_MORE = "no longer listed";

  private final PrintWriter out;
  private final Supplier<LocalTime> clock;
  private final Map<String, JsonNode> before = new HashMap<>();
  private boolean begun;

  PrintNodes(PrintWriter out) {
    this(out, () -> LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
  }

  PrintNodes(PrintWriter out, Supplier<LocalTime> clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void show(List<JsonNode> rows, Map<String, String> left, String note) {
    Map<String, JsonNode> gone = new HashMap<>(before);
    for (JsonNode row : rows) {
      String id = row.path("id").asString("");
      gone.remove(id);
      JsonNode last = before.put(id, row);
      if (last == null || !cells(last).equals(cells(row))) {
        print(cells(row));
      }
    }
    gone.forEach(
        (id, row) -> {
          before.remove(id);
          print(
              String.join(
                  BETWEEN,
                  cell(row.path("hostname")),
                  cell(row.path("mac_address")),
                  left.getOrDefault(id, NO_MORE)));
        });
    out.flush();
  }

  private void print(String cells) {
    if (!begun) {
      begun = true;
      out.println(
          "TIME"
              + BETWEEN
              + NodeTable.WATCHED.stream().map(Column::title).collect(Collectors.joining(BETWEEN)));
    }
    out.println(clock.get() + BETWEEN + cells);
  }

  private static String cells(JsonNode row) {
    return NodeTable.WATCHED.stream()
        .map(column -> orNone(column.value().apply(row)))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String cell(JsonNode value) {
    return orNone(Column.text(value));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NONE : SafeText.line(text);
  }
}
