package dev.groundcrew.api.node;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.api.table.Table;
import dev.groundcrew.api.table.Table.Column;
import dev.groundcrew.api.table.Tabular;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.MacAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of nodes.
 *
 * @param total how many nodes match in all, not only on this page; at most 10,000
 * @param totalIsLowerBound whether more match than {@code total} says
 * @param next the cursor of the next page; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PageNode")
record NodePage(List<Node> data, long total, boolean totalIsLowerBound, @Nullable String next)
    implements Tabular {

  private static final List<Column<Node>> COLUMNS =
      Table.columns(
          new Column<>("id", Node::id),
          new Column<>("mac_address", Node::macAddress),
          new Column<>(
              "macs",
              node -> node.macs().stream().map(MacAddress::value).collect(Collectors.joining(" "))),
          new Column<>("hostname", Node::hostname),
          new Column<>("ip_address", Node::ipAddress),
          new Column<>("state", Node::state),
          new Column<>("profile", Node::profile),
          new Column<>("vendor", Node::vendor),
          new Column<>("model", Node::model),
          new Column<>("serial_number", Node::serialNumber),
          new Column<>("system_uuid", Node::systemUuid),
          new Column<>("arch", Node::arch),
          new Column<>("boot_mode", Node::bootMode),
          new Column<>("group_id", Node::groupId),
          new Column<>("tags", node -> String.join(" ", node.tags())),
          new Column<>("install_attempts", Node::installAttempts),
          new Column<>("install_progress", Node::installProgress),
          new Column<>("last_install_error", Node::lastInstallError),
          new Column<>("state_changed_at", Node::stateChangedAt),
          new Column<>("created_at", Node::createdAt),
          new Column<>("updated_at", Node::updatedAt),
          new Column<>("last_seen_at", Node::lastSeenAt));

  @Override
  public Table table() {
    return Table.of("nodes", COLUMNS, data, next);
  }
}
