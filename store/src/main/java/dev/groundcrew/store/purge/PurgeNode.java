package dev.groundcrew.store.purge;

import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.StaleRevisionException;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.NodeState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes a retired node with all that belongs to it. What is left are its audit rows, in {@code
 * purged_node}; its MAC addresses are free. Requests that wait for the node's row while it is
 * removed find none afterwards, and its unapplied events are removed with it: no state can follow
 * retired.
 */
@Component
public class PurgeNode {

  private static final Logger log = LoggerFactory.getLogger(PurgeNode.class);

  /** Audit rows in one row of {@code purged_node}: jsonb has a limit. */
  static final int AUDIT_ROWS_IN_A_PART = 1000;

  private final NodeRepository nodes;
  private final JdbcClient jdbc;

  PurgeNode(NodeRepository nodes, JdbcClient jdbc) {
    this.nodes = nodes;
    this.jdbc = jdbc;
  }

  /** What became of the request. */
  public sealed interface Purged {

    /** It is gone; this is what it was. */
    record Done(Node node) implements Purged {}

    /** It is in another state than retired, and stays as it is. */
    record NotRetired(NodeState state) implements Purged {}
  }

  /**
   * Purges the node.
   *
   * @param expectedRevision the revision the node must be at, from If-Match; null for any
   * @param comment why; kept with the audit rows
   * @param userId who, where the API knows
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   * @throws StaleRevisionException if the node is at another revision
   */
  @Transactional
  public Purged purge(
      UUID nodeId,
      @Nullable Long expectedRevision,
      @Nullable String comment,
      @Nullable String userId) {
    Node node = nodes.lock(nodeId);
    LogFields.node(nodeId, node.installId());
    if (expectedRevision != null && expectedRevision != node.revision()) {
      throw new StaleRevisionException(expectedRevision, node.revision());
    }
    if (node.state() != NodeState.RETIRED) {
      return new Purged.NotRetired(node.state());
    }
    keepHistory(nodeId, comment, userId);
    jdbc.sql("select set_config('groundcrew.purge', 'on', true)").query(String.class).single();
    jdbc.sql("delete from nodes where id = :id").param("id", nodeId).update();
    log.info("Node {} ({}) purged by {}", nodeId, node.macAddress(), userId);
    return new Purged.Done(node);
  }

  private void keepHistory(UUID nodeId, @Nullable String comment, @Nullable String userId) {
    jdbc.sql(
            """
            with numbered as (
              select l.*, 1 + (row_number() over (order by l.created_at, l.id) - 1) / :most as part
              from node_state_log l
              where l.node_id = :id),
            parts as (
              select part::integer,
                     jsonb_agg(to_jsonb(numbered) - 'node_id' - 'part' order by created_at, id)
                       as history
              from numbered
              group by part)
            insert into purged_node
              (node_id, part, mac_address, node, history, purged_by, comment)
            select n.id, coalesce(p.part, 1), n.mac_address,
                   to_jsonb(n) - 'search' - 'labels' - 'seen_slot' - 'changed_slot'
                     || jsonb_build_object(
                          'macs', array(select m.mac_address from node_mac m
                                        where m.node_id = n.id order by m.mac_address),
                          'tags', array(select t.tag from node_tags t
                                        where t.node_id = n.id order by t.tag)),
                   coalesce(p.history, '[]'), :user, :comment
            from nodes n left join parts p on true
            where n.id = :id
            """)
        .param("id", nodeId)
        .param("most", AUDIT_ROWS_IN_A_PART)
        .param("user", userId)
        .param("comment", comment)
        .update();
  }
}
