package dev.groundcrew.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.store.edit.EditMacs;
import dev.groundcrew.store.edit.EditNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.node.NodeFilter;
import dev.groundcrew.store.node.NodeListRepository;
import dev.groundcrew.store.node.NodeListRepository.Listed;
import dev.groundcrew.store.node.NodeOrder;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which nodes a filter finds. */
@StoreTest
@Import(ListedNodes.class)
class NodeSearchTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Autowired private NodeListRepository lists;
  @Autowired private ListedNodes listed;
  @Autowired private EditNode editNode;
  @Autowired private EditMacs editMacs;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nothingIsThere() {
    listed.removeAll();
  }

  @Test
  void aNodeIsFoundByAPartOfWhateverIsKnownOfIt() {
    Node node = listed.register("Rack7-Node42");
    listed.register("other");
    listed.edit(node, Map.of(NodeField.SERIAL_NUMBER, "XK-100%_9", NodeField.GROUP_ID, "hall-b"));
    listed.edit(node, Map.of(NodeField.WORKFLOW_ID, "debian-13"));
    editNode.addTag(node.id(), "liquid-cooled", null);
    editMacs.add(node.id(), new MacAddress("52:54:00:aa:bb:cc"), null);

    for (String part :
        List.of(
            "ack7-n",
            "NODE42",
            "xk-100%",
            "0%_9",
            "hall",
            "ebian",
            "cooled",
            "00:aa:bb",
            "00aabb",
            "00-AA-BB",
            "5400.aabb",
            node.macAddress().value())) {
      assertThat(ids(search(part))).as(part).containsExactly(node.id());
    }
    for (String absent : List.of("rack8", "0_%9", "xk_100", "42xk", "aab:bcc")) {
      assertThat(ids(search(absent))).as(absent).isEmpty();
    }
  }

  @Test
  void whatIsTakenOffANodeIsNoLongerFound() {
    Node node = listed.register("a-node");
    editNode.addTag(node.id(), "spare-part", null);
    editMacs.add(node.id(), new MacAddress("52:54:00:aa:bb:cc"), null);

    editNode.removeTag(node.id(), "spare-part", null);
    listed.edit(node, Map.of(NodeField.MAC_ADDRESS, "52:54:00:aa:bb:cc"));
    assertThat(ids(search("spare"))).isEmpty();
    assertThat(ids(search(node.macAddress().value()))).as("a further port now").hasSize(1);

    editMacs.remove(node.id(), node.macAddress(), null);
    assertThat(ids(search(node.macAddress().value()))).isEmpty();
    assertThat(ids(search("aa:bb:cc"))).hasSize(1);
  }

  @Test
  void timesAreComparedExactlyThoughTheIndexIsCoarse() {
    List<Node> seen = new ArrayList<>();
    for (int minute = 0; minute < 30; minute++) {
      Node node = listed.register("n" + minute);
      listed.seen(node, NOON.plus(minute, ChronoUnit.MINUTES));
      seen.add(node);
    }
    listed.register("never-seen");

    for (int minute : new int[] {0, 1, 9, 10, 11, 20, 29, 30}) {
      Instant time = NOON.plus(minute, ChronoUnit.MINUTES);
      assertThat(ids(seenBefore(time)))
          .as("before %s", time)
          .containsExactlyElementsOf(seen.stream().limit(minute).map(Node::id).toList());
      assertThat(ids(changedSince(time)))
          .as("since %s", time)
          .containsAll(seen.stream().skip(minute).map(Node::id).toList());
    }
    jdbc.sql("update nodes set updated_at = :noon, last_seen_at = least(last_seen_at, :noon)")
        .param("noon", java.sql.Timestamp.from(NOON))
        .update();
    assertThat(ids(changedSince(NOON))).hasSize(31);
    assertThat(ids(changedSince(NOON.plusMillis(1)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "installing, 16, 3/PT30M, true",
    "installing, 14, 3/PT30M, false",
    "pending, 16, , true",
    "pending, 14, , false",
    "installing, 61, 3/PT2H, true",
    "installing, 59, 3/PT2H, false",
    "installing, 600, 3/PT0S, false",
    "active, 600, 3/PT30M, false",
    "install_failed, 600, 3/PT30M, false"
  })
  void aNodeIsStalledAfterHalfOfItsSilence(
      String state, int silentMinutes, @Nullable String limits, boolean stalled) {
    Node node = listed.register("a-node");
    jdbc.sql(
            """
            update nodes
            set state = :state, install_limits = :limits,
                state_changed_at = clock_timestamp() - make_interval(mins => :minutes),
                last_seen_at = clock_timestamp() - make_interval(mins => 10 + :minutes)
            """)
        .param("state", state)
        .param("limits", limits)
        .param("minutes", silentMinutes)
        .update();

    assertThat(ids(stalled(true, Set.of()))).isEqualTo(stalled ? List.of(node.id()) : List.of());
    assertThat(ids(stalled(false, Set.of()))).isEqualTo(stalled ? List.of() : List.of(node.id()));
    assertThat(ids(stalled(true, Set.of(NodeState.parse(state))))).hasSize(stalled ? 1 : 0);
    assertThat(ids(stalled(true, Set.of(NodeState.ACTIVE)))).isEmpty();
  }

  private static NodeFilter search(String text) {
    return new NodeFilter(Set.of(), null, null, null, null, null, null, text, null, null, null);
  }

  private static NodeFilter seenBefore(Instant time) {
    return new NodeFilter(Set.of(), null, null, null, null, null, null, null, null, time, null);
  }

  private static NodeFilter changedSince(Instant time) {
    return new NodeFilter(Set.of(), null, null, null, null, null, null, null, time, null, null);
  }

  private static NodeFilter stalled(boolean stalled, Set<NodeState> states) {
    return new NodeFilter(states, null, null, null, null, null, null, null, null, null, stalled);
  }

  private List<UUID> ids(NodeFilter filter) {
    Listed page = lists.page(filter, NodeOrder.BY_ID, null, 1000, 0);
    assertThat(page.total()).isEqualTo(page.nodes().size());
    return page.nodes().stream().map(Node::id).toList();
  }
}
