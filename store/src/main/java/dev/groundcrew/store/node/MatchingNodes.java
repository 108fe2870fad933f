package dev.groundcrew.store.node;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Statements of others about the nodes that match a filter. */
@Component
public class MatchingNodes {

  private final JdbcClient jdbc;

  MatchingNodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The statement, with the filter's parameters.
   *
   * @param sql has one {@code %s}, where {@code from nodes n where …} belongs; further conditions
   *     may follow it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public JdbcClient.StatementSpec statement(String sql, NodeFilter filter) {
    NodeConditions conditions = NodeConditions.of(filter);
    // One plan for all values would be the wrong one for a text that is in every host name.
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .query(String.class)
        .single();
    Set<?> states = conditions.states();
    String where =
        conditions.fromWhere()
            + (states.isEmpty() ? "" : " and n.state = any(:states)")
            + (conditions.matchesNone(filter) ? " and false" : "");
    return jdbc.sql(sql.formatted(where))
        .params(conditions.parameters())
        .param("states", NodeConditions.names(conditions.states()));
  }
}
