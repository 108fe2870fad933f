package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeListRepository.Listed;
import dev.groundcrew.store.node.NodeOrder;
import dev.groundcrew.store.node.NodeSort;
import dev.groundcrew.workflows.node.NodeState;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which order lists of nodes are, how they go on, and how much they count. */
@StoreTest
@Import(ListedNodes.class)
class NodeListTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Autowired private NodeListRepository lists;
  @Autowired private ListedNodes listed;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsThere() {
    listed.removeAll();
  }

  @ParameterizedTest
  @EnumSource(NodeSort.class)
  void everyOrderIsPagedThroughInBothDirectionsWithoutAGap(NodeSort sort) {
    for (int i = 0; i < 23; i++) {
      Node node = listed.register(i % 4 == 0 ? null : "node" + "aB_-z".charAt(i % 5) + (i % 7));
      listed.edit(
          node,
          Map.of(NodeField.SERIAL_NUMBER, "s" + i % 3, NodeField.GROUP_ID, i % 2 == 0 ? "g" : "G"));
      if (i % 3 > 0) {
        listed.seen(node, NOON.plus(i % 5 * 7, ChronoUnit.MINUTES));
      }
      if (i % 4 == 1) {
        jdbc.sql("update nodes set state = 'active', state_changed_at = now() where id = :id")
            .param("id", node.id())
            .update();
      }
    }

    List<Node> up = all(NodeFilter.ALL, new NodeOrder(sort, false), 4);
    List<Node> down = all(NodeFilter.ALL, new NodeOrder(sort, true), 5);

    assertThat(up).hasSize(23).doesNotHaveDuplicates();
    Collections.reverse(down);
    assertThat(ids(down)).isEqualTo(ids(up));
    assertThat(up).isSortedAccordingTo(orderOf(sort));
  }

  private static Comparator<Node> orderOf(NodeSort sort) {
    return switch (sort) {
      case ID -> Comparator.comparing(node -> node.id().toString());
      case HOSTNAME -> Comparator.comparing(node -> orEmpty(node.hostname()));
      case MAC_ADDRESS -> Comparator.comparing(node -> node.macAddress().value());
      case SERIAL_NUMBER -> Comparator.comparing(node -> orEmpty(node.serialNumber()));
      case GROUP_ID -> Comparator.comparing(node -> orEmpty(node.groupId()));
      case STATE -> Comparator.comparing(node -> node.state().wireName());
      case STATE_CHANGED_AT -> Comparator.comparing(Node::stateChangedAt);
      case LAST_SEEN_AT ->
          Comparator.comparing(node -> node.lastSeenAt() == null ? Instant.MIN : node.lastSeenAt());
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Test
  void severalStatesAreListedInOneOrder() {
    for (int i = 0; i < 30; i++) {
      Node node = listed.register("n" + i);
      jdbc.sql("update nodes set state = :state where id = :id")
          .param("state", List.of("pending", "active", "retired").get(i % 3))
          .param("id", node.id())
          .update();
    }
    NodeFilter two = NodeFilter.ALL.withStates(Set.of(NodeState.RETIRED, NodeState.PENDING));

    List<Node> found = all(two, NodeOrder.BY_ID, 7);

    assertThat(found).hasSize(20).isSortedAccordingTo(orderOf(NodeSort.ID));
    assertThat(found).extracting(Node::state).containsOnly(NodeState.RETIRED, NodeState.PENDING);
    assertThat(lists.page(two, NodeOrder.BY_ID, null, 5, 17).nodes())
        .isEqualTo(found.subList(17, 20));
    assertThat(lists.page(two, NodeOrder.BY_ID, null, 1, Long.MAX_VALUE).nodes()).isEmpty();
    assertThat(lists.page(two, NodeOrder.BY_ID, null, 1, 0).total()).isEqualTo(20);
  }

  @Test
  void whatChangedIsPagedThroughInOrderOfRegistrationToo() {
    for (int i = 0; i < 30; i++) {
      jdbc.sql("update nodes set state = :state, updated_at = :updated where id = :id")
          .param("state", List.of("pending", "active", "retired").get(i % 3))
          .param("updated", Timestamp.from(NOON.plusSeconds(i % 5)))
          .param("id", listed.register("n" + i).id())
          .update();
    }

    List<Node> found = all(changedSince(Set.of(), NOON.plusSeconds(3)), NodeOrder.BY_ID, 5);
    assertThat(found).hasSize(12).isSortedAccordingTo(orderOf(NodeSort.ID));
    NodeFilter two =
        changedSince(Set.of(NodeState.PENDING, NodeState.RETIRED), NOON.plusSeconds(3));
    assertThat(all(two, NodeOrder.BY_ID, 3))
        .isEqualTo(found.stream().filter(node -> node.state() != NodeState.ACTIVE).toList());
    assertThat(all(two, new NodeOrder(NodeSort.ID, true), 3).reversed())
        .isEqualTo(all(two, NodeOrder.BY_ID, 3));
    Listed second = lists.page(two, NodeOrder.BY_ID, null, 3, 3);
    assertThat(second.nodes()).isEqualTo(all(two, NodeOrder.BY_ID, 9).subList(3, 6));
    assertThat(second.total()).isEqualTo(8);
    assertThat(lists.page(changedSince(Set.of(), NOON.plusSeconds(9)), NodeOrder.BY_ID, null, 3, 0))
        .isEqualTo(new Listed(List.of(), false, 0, false));
  }

  @Test
  void beyondTenThousandTheTotalIsALowerBound() {
    addAtOnce(1, 9_999);
    assertTotal(9_999, false);
    addAtOnce(10_000, 10_000);
    assertTotal(10_000, false);
    addAtOnce(10_001, 10_001);
    assertTotal(10_000, true);
  }

  private void assertTotal(long total, boolean isLowerBound) {
    for (NodeFilter filter :
        List.of(
            NodeFilter.ALL,
            NodeFilter.inState(NodeState.ACTIVE),
            filter("common", null, null),
            filter(null, "many-nodes", null),
            filter(null, null, "rack"),
            changedSince(Set.of(), NOON),
            changedSince(Set.of(NodeState.ACTIVE, NodeState.RETIRED), NOON))) {
      Listed page = lists.page(filter, NodeOrder.BY_ID, null, 3, 0);

      assertThat(page.total()).as("%s", filter).isEqualTo(total);
      assertThat(page.totalIsLowerBound()).as("%s", filter).isEqualTo(isLowerBound);
      assertThat(page.nodes()).hasSize(3);
      assertThat(page.more()).isTrue();
    }
  }

  private void addAtOnce(int first, int last) {
    jdbc.sql(
            """
            with added as (
              insert into nodes (id, mac_address, hostname, state, group_id)
              select gen_random_uuid(), ('02' || lpad(to_hex(n), 10, '0'))::macaddr, 'many-nodes-' || n,
                     'active', 'rack'
              from generate_series(:first, :last) n
              returning id)
            insert into node_tags (node_id, tag) select id, 'common' from added
            """)
        .param("first", first)
        .param("last", last)
        .update();
  }

  private static NodeFilter filter(
      @Nullable String tag, @Nullable String text, @Nullable String group) {
    return new NodeFilter(Set.of(), group, tag, null, null, null, null, text, null, null, null);
  }

  private static NodeFilter changedSince(Set<NodeState> states, Instant time) {
    return new NodeFilter(states, null, null, null, null, null, null, null, time, null, null);
  }

  private static List<UUID> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }

  private List<Node> all(NodeFilter filter, NodeOrder order, int limit) {
    List<Node> all = new ArrayList<>();
    NodeOrder.Position after = null;
    Listed page;
    do {
      page = lists.page(filter, order, after, limit, 0);
      all.addAll(page.nodes());
      after = order.of(page.nodes().getLast());
      assertThat(order.sort().reads(after.key())).isTrue();
    } while (page.more());
    return all;
  }
}
