package dev.groundcrew.api.history;

import dev.groundcrew.api.table.Table;
import dev.groundcrew.api.table.Table.Column;
import dev.groundcrew.api.table.Tabular;
import dev.groundcrew.store.history.HistoryEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A page of a node's changes of state, newest first.
 *
 * @param total how many there are in all, not only on this page
 */
@Schema(name = "PageHistoryEntry")
record HistoryPage(List<HistoryEntry> data, long total) implements Tabular {

  private static final List<Column<HistoryEntry>> COLUMNS =
      Table.columns(
          new Column<>("id", HistoryEntry::id),
          new Column<>("from_state", HistoryEntry::fromState),
          new Column<>("to_state", HistoryEntry::toState),
          new Column<>("triggered_by", entry -> entry.triggeredBy().wireName()),
          new Column<>("user_id", HistoryEntry::userId),
          new Column<>("comment", HistoryEntry::comment),
          new Column<>("metadata", HistoryEntry::metadata),
          new Column<>("created_at", HistoryEntry::createdAt));

  @Override
  public Table table() {
    return Table.of("history", COLUMNS, data, null);
  }
}
