package dev.groundcrew.store.install;

import dev.groundcrew.store.event.RecordEvent;
import dev.groundcrew.store.history.RecordTransition;
import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a decision: the node, its audit row, and the event's outcome, in one transaction. */
@Component
public class ApplyDecision {

  private static final Logger log = LoggerFactory.getLogger(ApplyDecision.class);

  private final JdbcClient jdbc;
  private final RecordTransition recordTransition;
  private final RecordEvent recordEvent;

  ApplyDecision(JdbcClient jdbc, RecordTransition recordTransition, RecordEvent recordEvent) {
    this.jdbc = jdbc;
    this.recordTransition = recordTransition;
    this.recordEvent = recordEvent;
  }

  /**
   * Applies {@code decision} to the locked node.
   *
   * @throws IllegalStateException if the node is not at the version it was locked at
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome apply(NodeSnapshot node, NodeEvent event, Decision decision) {
    switch (decision) {
      case Decision.Transition transition -> {
        changeState(node, transition);
        recordTransition.record(node, transition);
      }
      case Decision.CountFailure failure -> {
        countFailure(node, failure);
        log.warn(
            "Node {} ({}): failed attempt {}: {}",
            node.id(),
            node.mac(),
            failure.attempts(),
            failure.lastError());
      }
      case Decision.NoChange noChange -> {}
      case Decision.Reject reject -> {}
    }
    Outcome outcome = Outcome.of(node, decision);
    recordEvent.applied(node.id(), event, outcome);
    return outcome;
  }

  private void changeState(NodeSnapshot node, Decision.Transition transition) {
    expectOne(
        jdbc.sql(
                """
                update nodes
                set state = :to, version = version + 1, install_attempts = :attempts,
                    last_install_error = :error,
                    install_progress = case :to when 'pending' then null
                                                when 'installed' then 100
                                                else install_progress end,
                    state_changed_at = clock_timestamp(), updated_at = clock_timestamp()
                where id = :id and version = :version
                """)
            .param("to", transition.to().wireName())
            .param("attempts", transition.attempts())
            .param("error", transition.lastError())
            .param("id", node.id())
            .param("version", node.version())
            .update(),
        node.id(),
        transition.to());
  }

  private void countFailure(NodeSnapshot node, Decision.CountFailure failure) {
    expectOne(
        jdbc.sql(
                """
                update nodes
                set version = version + 1, install_attempts = :attempts,
                    last_install_error = :error, updated_at = clock_timestamp()
                where id = :id and version = :version
                """)
            .param("attempts", failure.attempts())
            .param("error", failure.lastError())
            .param("id", node.id())
            .param("version", node.version())
            .update(),
        node.id(),
        null);
  }

  private static void expectOne(int updated, UUID nodeId, @Nullable NodeState to) {
    if (updated != 1) {
      throw new IllegalStateException(
          "Node %s was not locked before it was changed (%s)".formatted(nodeId, to));
    }
  }
}
