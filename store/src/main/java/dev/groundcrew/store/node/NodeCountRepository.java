package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.NodeState;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts nodes from {@code node_count}, which has one delta for each change of state. */
@Repository
public class NodeCountRepository {

  private final JdbcClient jdbc;

  NodeCountRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many nodes are in any of these states; in all of them if none is given. */
  public long in(Set<NodeState> states) {
    return jdbc.sql(
            """
            select coalesce(sum(nodes), 0) from node_count
            where state = any(:states) or cardinality(:states::text[]) = 0
            """)
        .param("states", states.stream().map(NodeState::wireName).toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /** How many nodes have this tag; counted up to {@code most}. */
  long tagged(String tag, int most) {
    return jdbc.sql("select count(*) from (select from node_tags where tag = :tag limit :most) t")
        .param("tag", tag)
        .param("most", most)
        .query(Long.class)
        .single();
  }

  /**
   * Replaces all deltas of a state by their sum. Several workers may run it at once: each takes
   * rows that no other has taken.
   *
   * @return how many deltas were summed up
   */
  public int compact() {
    return jdbc.sql(
            """
            with taken as (
              delete from node_count
              where state in (select state from node_count group by state having count(*) > 1)
              returning state, nodes),
            together as (
              insert into node_count (state, nodes)
              select state, sum(nodes) from taken group by state having sum(nodes) <> 0)
            select count(*) from taken
            """)
        .query(Integer.class)
        .single();
  }
}
