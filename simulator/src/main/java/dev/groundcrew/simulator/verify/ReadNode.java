package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.http.Json;
import dev.groundcrew.simulator.model.AuditRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a node and its whole history. */
final class ReadNode {

  private static final int PAGE = 200;

  private final Groundcrew groundcrew;

  ReadNode(Groundcrew groundcrew) {
    this.groundcrew = groundcrew;
  }

  private record NodeFields(
      String state,
      int installAttempts,
      @Nullable Integer installProgress,
      @Nullable String lastInstallError) {}

  private record RowFields(
      String fromState,
      String toState,
      String triggeredBy,
      @Nullable Map<String, Object> metadata) {

    AuditRow toAuditRow() {
      return new AuditRow(fromState, toState, triggeredBy, metadata == null ? Map.of() : metadata);
    }
  }

  private record HistoryFields(List<RowFields> data, long total) {}

  ObservedNode read(String nodeId) {
    JsonNode json = groundcrew.node(nodeId);
    NodeFields node = Json.read(json, NodeFields.class);
    List<AuditRow> rows = new ArrayList<>();
    HistoryFields page;
    do {
      page = Json.read(groundcrew.history(nodeId, PAGE, rows.size()), HistoryFields.class);
      page.data().forEach(row -> rows.add(row.toAuditRow()));
    } while (!page.data().isEmpty() && rows.size() < page.total());
    return new ObservedNode(
        node.state(),
        node.installAttempts(),
        node.lastInstallError(),
        node.installProgress(),
        List.copyOf(rows.reversed()),
        page.total());
  }
}
