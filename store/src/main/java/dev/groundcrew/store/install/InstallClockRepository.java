package dev.groundcrew.store.install;

import dev.groundcrew.store.NodeNotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how installs stand against their limits. */
@Repository
public class InstallClockRepository {

  private final JdbcClient jdbc;

  InstallClockRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The clock of the node's install.
   *
   * @throws NodeNotFoundException if there is no such node
   */
  public InstallClock of(UUID nodeId) {
    return jdbc.sql(
            """
            select nullif(split_part(n.install_limits, '/', 1), '') as max_attempts,
                   nullif(split_part(n.install_limits, '/', 2), '') as timeout,
                   greatest(n.state_changed_at, n.last_seen_at, n.last_failure_at) as last_sign
            from nodes n
            where n.id = :id
            """)
        .param("id", nodeId)
        .query(InstallClockRepository::read)
        .optional()
        .orElseThrow(() -> NodeNotFoundException.withId(nodeId));
  }

  private static InstallClock read(ResultSet row, int number) throws SQLException {
    String maxAttempts = row.getString("max_attempts");
    String timeout = row.getString("timeout");
    return new InstallClock(
        maxAttempts == null ? null : Integer.valueOf(maxAttempts),
        timeout == null ? null : Duration.parse(timeout),
        row.getObject("last_sign", OffsetDateTime.class).toInstant());
  }
}
