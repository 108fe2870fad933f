package dev.groundcrew.cli.node;

import dev.groundcrew.cli.output.TextTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A table on a terminal, drawn over the one before. */
final class DrawNodes implements ShowNodes {

  private static final String CLEAR = "\u001b[H\u001b[2J";
  private static final String TO_THE_TOP = "\u001b[H";
  private static final String CLEAR_REST_OF_LINE = "\u001b[K";
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintWriter out;
  private boolean begun;

  DrawNodes(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(List<JsonNode> rows, Map<String, String> left, String note) {
    out.print(begun ? TO_THE_TOP : CLEAR);
    begun = true;
    TextTable.lines(NodeTable.WATCHED, rows).forEach(this::line);
    line("");
    line(note);
    out.print(CLEAR_BELOW);
    out.flush();
  }

  private void line(String text) {
    out.print(text);
    out.println(CLEAR_REST_OF_LINE);
  }
}
