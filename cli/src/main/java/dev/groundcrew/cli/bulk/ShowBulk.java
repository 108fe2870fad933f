package dev.groundcrew.cli.bulk;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.output.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of a bulk's nodes. */
final class ShowBulk {

  static final List<Column> COLUMNS =
      List.of(
          Column.of("NODE", "node_id"),
          Column.of("MAC", "mac_address"),
          Column.of("HOSTNAME", "hostname"),
          Column.of("RESULT", "result"),
          Column.of("MESSAGE", "message"));

  private static final int PAGE = 1000;

  private ShowBulk() {}

  /**
   * The bulk's nodes, in order.
   *
   * @param results with any of these; all if null
   * @param most how many at most
   */
  static List<JsonNode> nodes(Api api, String id, @Nullable List<String> results, int most) {
    Query query = Query.of("/bulk/%s", id).withAll("result", results);
    List<JsonNode> nodes = new ArrayList<>();
    String cursor = null;
    do {
      JsonNode page =
          api.get(query.and("limit", Math.min(PAGE, most - nodes.size())).with("cursor", cursor))
              .path("data");
      page.path("nodes").forEach(nodes::add);
      cursor = page.path("next").asString(null);
    } while (cursor != null && nodes.size() < most);
    return nodes;
  }
}
