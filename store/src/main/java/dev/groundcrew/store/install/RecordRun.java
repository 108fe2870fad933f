package dev.groundcrew.store.install;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes which run of its install workflow has taken a node up, for whoever looks for it. */
@Repository
public class RecordRun {

  private final JdbcClient jdbc;

  RecordRun(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Does nothing if it is known, or if there is no such node. */
  public void record(UUID nodeId, String runId) {
    jdbc.sql(
            """
            update nodes set install_run_id = :run
            where id = :id and install_run_id is distinct from :run
            """)
        .param("id", nodeId)
        .param("run", runId)
        .update();
  }
}
