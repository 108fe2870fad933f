package dev.groundcrew.store.edit;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tags of nodes. */
@Repository
class TagRepository {

  private final JdbcClient jdbc;

  TagRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Tags the node; false if it has the tag, or if there is no such node. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean add(UUID nodeId, String tag) {
    return jdbc.sql(
                """
                with added as (
                  insert into node_tags (node_id, tag)
                  select n.id, :tag from nodes n where n.id = :id
                  on conflict do nothing
                  returning node_id)
                update nodes n set revision = n.revision + 1, updated_at = clock_timestamp()
                from added where n.id = added.node_id
                """)
            .param("id", nodeId)
            .param("tag", tag)
            .update()
        > 0;
  }

  /** Takes the tag off the node; false if it has no such tag. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean remove(UUID nodeId, String tag) {
    return jdbc.sql(
                """
                with removed as (
                  delete from node_tags where node_id = :id and tag = :tag returning node_id)
                update nodes n set revision = n.revision + 1, updated_at = clock_timestamp()
                from removed where n.id = removed.node_id
                """)
            .param("id", nodeId)
            .param("tag", tag)
            .update()
        > 0;
  }
}
