package dev.groundcrew.store.token;

import dev.groundcrew.store.NodeNotFoundException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secret that signs report tokens, and the version of each node's own. */
@Repository
public class ReportTokenRepository {

  private final JdbcClient jdbc;

  ReportTokenRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The secret kept here.
   *
   * @param proposed becomes it if there is none yet
   */
  @Transactional
  public String secret(String proposed) {
    jdbc.sql("insert into report_secret (id, secret) values (1, :proposed) on conflict do nothing")
        .param("proposed", proposed)
        .update();
    return jdbc.sql("select secret from report_secret").query(String.class).single();
  }

  /** The version that the node's tokens must have; 0 for one that does not exist. */
  public int version(UUID nodeId) {
    return jdbc.sql("select report_token_version from nodes where id = :id")
        .param("id", nodeId)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /**
   * Raises the version, so that all tokens of the node minted so far are refused.
   *
   * @throws NodeNotFoundException if there is no such node
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raiseVersion(UUID nodeId) {
    int raised =
        jdbc.sql(
                """
                update nodes set report_token_version = report_token_version + 1
                where id = :id
                """)
            .param("id", nodeId)
            .update();
    if (raised == 0) {
      throw NodeNotFoundException.withId(nodeId);
    }
  }
}
