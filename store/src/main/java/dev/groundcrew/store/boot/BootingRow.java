package dev.groundcrew.store.boot;

import dev.groundcrew.store.boot.BootingNode.Once;
import dev.groundcrew.store.node.NodeRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one statement reads of a booting node. Profiles may be large: it reads only which version
 * they are of.
 *
 * @param node without its profiles
 * @param profile that the present install began with
 * @param onceProfile that was chosen for one boot, if there is such a profile
 */
record BootingRow(BootingNode node, @Nullable Version profile, @Nullable Version onceProfile) {

  static final String SELECT =
      "select "
          + NodeRow.COLUMNS
          + """
          , n.boot_once, n.scripts_served, n.attempt_reported, n.last_boot_event,
            split_part(n.install_limits, '/', 1) as told_max_attempts,
            extract(epoch from clock_timestamp() - n.last_boot_at) as asked_seconds,
            extract(epoch from clock_timestamp() - b.received_at) as began_seconds,
            b.payload ->> 'served' as last_served, b.payload ->> 'state' as last_state,
            b.install_id as last_install,
            n.install_profile, n.install_profile_version, p.version as once_version,
            exists (
              select from node_event w
              where w.node_id = n.id and w.applied_at is null and w.dead_at is null) as waiting
          from nodes n
          left join node_event b on b.id = n.last_boot_event and b.kind = 'boot'
          left join profile p on p.id = n.boot_once
          """;

  /** One version of a profile. */
  record Version(String id, int number) {}

  static BootingRow read(ResultSet row, int number) throws SQLException {
    String once = row.getString("boot_once");
    String told = row.getString("told_max_attempts");
    Duration asked = seconds(row, "asked_seconds");
    String served = row.getString("last_served");
    return new BootingRow(
        new BootingNode(
            NodeRow.read(row, number),
            null,
            once == null ? null : new Once(once, null),
            row.getInt("scripts_served"),
            row.getBoolean("attempt_reported"),
            row.getBoolean("waiting"),
            told == null || told.isEmpty() ? null : Integer.valueOf(told),
            asked == null
                ? null
                : new BootingNode.LastBoot(
                    row.getObject("last_boot_event", UUID.class),
                    served == null ? null : Served.parse(served),
                    row.getObject("last_install", UUID.class),
                    row.getString("last_state"),
                    seconds(row, "began_seconds"),
                    asked)),
        version(row.getString("install_profile"), row, "install_profile_version"),
        version(once, row, "once_version"));
  }

  private static @Nullable Version version(@Nullable String id, ResultSet row, String column)
      throws SQLException {
    int number = row.getInt(column);
    return id == null || row.wasNull() ? null : new Version(id, number);
  }

  private static @Nullable Duration seconds(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * 1000));
  }
}
