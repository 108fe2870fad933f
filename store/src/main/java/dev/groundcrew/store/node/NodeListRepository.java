package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of nodes, page by page. */
@Repository
public class NodeListRepository {

  /** Matches beyond this many are not counted. */
  public static final int MOST_COUNTED = 10_000;

  private final JdbcClient jdbc;
  private final NodeCountRepository counts;

  NodeListRepository(JdbcClient jdbc, NodeCountRepository counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /**
   * A page of a list.
   *
   * @param total how many nodes match; at most {@link #MOST_COUNTED}
   * @param more whether further nodes follow
   * @param totalIsLowerBound whether more match than are counted
   */
  public record Listed(List<Node> nodes, boolean more, long total, boolean totalIsLowerBound) {}

  /**
   * The matching nodes behind {@code after}, or from {@code offset} on.
   *
   * @param after null for the beginning
   * @param limit 1 or more
   */
  @Transactional
  public Listed page(
      NodeFilter filter,
      NodeOrder order,
      NodeOrder.@Nullable Position after,
      int limit,
      long offset) {
    NodeConditions conditions = NodeConditions.of(filter);
    if (conditions.matchesNone(filter)) {
      return new Listed(List.of(), false, 0, false);
    }
    planForTheseValues();
    OptionalLong counted =
        order.sort() == NodeSort.ID && filter.isByTime()
            ? OptionalLong.of(count(filter, conditions))
            : OptionalLong.empty();
    boolean few = counted.isPresent() && counted.getAsLong() <= MOST_COUNTED;
    List<Node> found = read(conditions, order, after, limit + 1, offset, few);
    boolean allFollow = after == null && (offset == 0 || !found.isEmpty());
    long total =
        allFollow && found.size() <= limit
            ? offset + found.size()
            : counted.isPresent() ? counted.getAsLong() : count(filter, conditions);
    return new Listed(
        found.size() > limit ? found.subList(0, limit) : found,
        found.size() > limit,
        Math.min(total, MOST_COUNTED),
        total > MOST_COUNTED);
  }

  /**
   * The matching nodes behind {@code after} in order of registration, without how many there are in
   * all.
   *
   * @param after null for the beginning
   * @param limit 1 or more
   */
  @Transactional
  public List<Node> after(NodeFilter filter, NodeOrder.@Nullable Position after, int limit) {
    NodeConditions conditions = NodeConditions.of(filter);
    if (conditions.matchesNone(filter)) {
      return List.of();
    }
    planForTheseValues();
    return read(conditions, NodeOrder.BY_ID, after, limit, 0, false);
  }

  /**
   * The nodes of these ids, without those that do not exist, in no order.
   *
   * @param ids as many as a page has
   */
  public List<Node> ofIds(List<UUID> ids) {
    return jdbc.sql("select %s from nodes n where n.id = any(:ids)".formatted(NodeRow.COLUMNS))
        .param("ids", ids.toArray(UUID[]::new))
        .query(NodeRow::read)
        .list();
  }

  /** One plan for all values would be the wrong one for a text that is in every host name. */
  private void planForTheseValues() {
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .query(String.class)
        .single();
  }

  private List<Node> read(
      NodeConditions conditions,
      NodeOrder order,
      NodeOrder.@Nullable Position after,
      int limit,
      long offset,
      boolean few) {
    String behind = after == null ? "" : " and " + order.after();
    String ids = "select n.id" + conditions.fromWhere() + inStates(conditions.states()) + behind;
    if (few) {
      // Found by their time, all of them, and then put in order: "offset 0" keeps the planner from
      // reading the nodes in the order of all ids until enough match, which may be the last ones.
      ids = "select n.id from (%s offset 0) n".formatted(ids);
    } else if (order.sort() == NodeSort.ID && conditions.states().size() > 1) {
      ids = inEachState(conditions, order, behind);
    }
    // Nodes before the offset are stepped over in the index, not read.
    ids = "%s %s limit :limit offset :offset".formatted(ids, order.sql());
    return given(
            "select %s from nodes n where n.id in (%s) %s"
                .formatted(NodeRow.COLUMNS, ids, order.sql()),
            conditions)
        .param("key", after == null ? null : after.key())
        .param("id", after == null ? null : after.id())
        .param("limit", limit)
        .param("offset", offset)
        .param("most", offset > Long.MAX_VALUE - limit ? Long.MAX_VALUE : offset + limit)
        .query(NodeRow::read)
        .list();
  }

  /**
   * The index has the ids of each state in order. Else nodes would be read in the order of all ids
   * until enough of them match, which is long if these are the latest, or if there are none. Each
   * state is a value of its own: how many nodes are in it is known of values only, and of a state
   * that is seldom all would be read too.
   */
  private static String inEachState(NodeConditions conditions, NodeOrder order, String behind) {
    String each =
        IntStream.range(0, conditions.states().size())
            .mapToObj(
                i ->
                    "(select n.id%s and n.state = :state%d%s %s limit :most)"
                        .formatted(conditions.fromWhere(), i, behind, order.sql()))
            .collect(Collectors.joining(" union all "));
    return "select n.id from (%s) n".formatted(each);
  }

  private static String inStates(Set<NodeState> states) {
    return switch (states.size()) {
      case 0 -> "";
      case 1 -> " and n.state = :state";
      default -> " and n.state = any(:states)";
    };
  }

  private long count(NodeFilter filter, NodeConditions conditions) {
    if (filter.onlyByState()) {
      return counts.in(filter.states());
    }
    String tag = filter.tag();
    if (filter.onlyByTag() && tag != null) {
      return counts.tagged(tag, MOST_COUNTED + 1);
    }
    return given(
            "select count(*) from (select%s%s limit :most) n"
                .formatted(conditions.fromWhere(), inStates(conditions.states())),
            conditions)
        .param("most", MOST_COUNTED + 1)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec given(String sql, NodeConditions conditions) {
    String[] states = NodeConditions.names(conditions.states());
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql)
            .params(conditions.parameters())
            .param("states", states)
            .param("state", states.length == 0 ? null : states[0]);
    for (int i = 0; i < states.length; i++) {
      statement = statement.param("state" + i, states[i]);
    }
    return statement;
  }
}
