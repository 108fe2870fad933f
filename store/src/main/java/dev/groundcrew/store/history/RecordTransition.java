package dev.groundcrew.store.history;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.workflows.node.Decision.Transition;
import dev.groundcrew.workflows.node.NodeSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes a transition's audit row and, once that is committed, its log line. */
@Repository
public class RecordTransition {

  private static final Logger log = LoggerFactory.getLogger("dev.groundcrew.transitions");

  private final JdbcClient jdbc;

  RecordTransition(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records it, in the transaction that changes the node. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(NodeSnapshot node, Transition transition) {
    jdbc.sql(
            """
            insert into node_state_log
              (id, node_id, from_state, to_state, triggered_by, user_id, comment, metadata)
            values (:id, :node, :from, :to, :by, :user, :comment, :metadata::jsonb)
            """)
        .param("id", NewId.next())
        .param("node", node.id())
        .param("from", transition.from().wireName())
        .param("to", transition.to().wireName())
        .param("by", transition.triggeredBy().wireName())
        .param("user", transition.userId())
        .param("comment", transition.comment())
        .param("metadata", transition.failure() == null ? null : Json.write(transition.failure()))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            log.info(
                "Node {} ({}) transitioned: {} -> {} (triggered_by={})",
                node.id(),
                node.mac(),
                transition.from(),
                transition.to(),
                transition.triggeredBy());
          }
        });
  }
}
