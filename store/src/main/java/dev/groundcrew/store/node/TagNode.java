package dev.groundcrew.store.node;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts tags on nodes and takes them off. */
@Repository
public class TagNode {

  private final JdbcClient jdbc;

  TagNode(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Tags the node; nothing changes if it has the tag, or if there is no such node. */
  public void add(UUID nodeId, String tag) {
    jdbc.sql(
            """
            insert into node_tags (node_id, tag)
            select n.id, :tag from nodes n where n.id = :id
            on conflict do nothing
            """)
        .param("id", nodeId)
        .param("tag", tag)
        .update();
  }

  /** Takes the tag off the node; nothing changes if it has no such tag. */
  public void remove(UUID nodeId, String tag) {
    jdbc.sql("delete from node_tags where node_id = :id and tag = :tag")
        .param("id", nodeId)
        .param("tag", tag)
        .update();
  }
}
