package dev.groundcrew.cli.node;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How watched nodes are shown. */
interface ShowNodes {

  /**
   * Shows them as they are now.
   *
   * @param left the states of nodes that match no more, where they are known, by their ids
   * @param note what there is to say besides
   */
  void show(List<JsonNode> rows, Map<String, String> left, String note);
}
