package dev.groundcrew.store.install;

import dev.groundcrew.workflows.node.MacAddress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which nodes an install workflow must be open for. */
@Repository
public class OpenInstalls {

  private final JdbcClient jdbc;

  OpenInstalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A node in an install state. */
  public record OpenInstall(UUID nodeId, MacAddress mac, @Nullable String hostname) {}

  /** Every node in an install state that entered it at least {@code seconds} ago. */
  public List<OpenInstall> olderThan(long seconds) {
    return jdbc.sql(
            """
            select id, mac_address::text as mac_address, hostname
            from nodes
            where state in ('pending', 'installing', 'install_failed')
              and state_changed_at <= clock_timestamp() - make_interval(secs => :seconds)
            order by id
            """)
        .param("seconds", seconds)
        .query(
            (row, number) ->
                new OpenInstall(
                    row.getObject("id", UUID.class),
                    new MacAddress(row.getString("mac_address")),
                    row.getString("hostname")))
        .list();
  }

  /** How many nodes are in an install state. */
  public long count() {
    return jdbc.sql(
            """
            select coalesce(sum(nodes), 0) from node_count
            where state in ('pending', 'installing', 'install_failed')
            """)
        .query(Long.class)
        .single();
  }
}
