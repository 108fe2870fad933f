package dev.groundcrew.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The table on a terminal. */
class DrawNodesTest {

  private final StringWriter screen = new StringWriter();
  private final DrawNodes draw = new DrawNodes(new PrintWriter(screen));

  @Test
  void theScreenIsClearedOnceAndDrawnOverAfterwards() {
    draw.show(List.of(node("rack1"), node("rack2")), Map.of(), "as it happens");
    String first = screen.toString();
    draw.show(List.of(node("rack1")), Map.of(), "as it happens");
    String second = screen.toString().substring(first.length());

    assertThat(first).startsWith("\u001b[H\u001b[2J").contains("rack1", "rack2", "as it happens");
    assertThat(second).startsWith("\u001b[H").doesNotContain("\u001b[2J").contains("rack1");
    assertThat(second.lines())
        .allMatch(line -> line.endsWith("\u001b[K") || line.equals("\u001b[J"));
    assertThat(second).as("nothing of a longer table is left").endsWith("\u001b[J");
  }

  @Test
  void whatAMachineSaysMovesNoCursor() {
    draw.show(List.of(node("a\u001b[2Jb")), Map.of(), "as it happens");
    assertThat(screen.toString()).contains("a\uFFFD[2Jb");
  }

  private static JsonNode node(String hostname) {
    return JsonNodeFactory.instance.objectNode().put("hostname", hostname).put("state", "pending");
  }
}
