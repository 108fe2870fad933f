package dev.groundcrew.store.boot;

import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses what a node's next boot script is, whatever its state. */
@Component
public class ChooseBootOnce {

  private final NodeRepository nodes;
  private final EventRepository events;
  private final JdbcClient jdbc;

  ChooseBootOnce(NodeRepository nodes, EventRepository events, JdbcClient jdbc) {
    this.nodes = nodes;
    this.events = events;
    this.jdbc = jdbc;
  }

  /** What became of the choice. */
  public sealed interface Chosen {

    /** It holds for the next script. */
    record Done(Node node) implements Chosen {}

    /** There is no such profile. Nothing was written. */
    record UnknownProfile(String profileId) implements Chosen {}

    /** A retired node boots nothing. Nothing was written. */
    record Retired(Node node) implements Chosen {}
  }

  /**
   * Chooses a profile for the next boot. A later choice replaces an earlier one.
   *
   * @param userId who, where the API knows
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public Chosen choose(UUID nodeId, String profileId, @Nullable String userId) {
    Node node = nodes.lock(nodeId);
    if (node.state() == NodeState.RETIRED) {
      return new Chosen.Retired(node);
    }
    int set =
        jdbc.sql(
                """
                update nodes set boot_once = p.id from profile p
                where nodes.id = :node and p.id = :profile
                """)
            .param("node", nodeId)
            .param("profile", profileId)
            .update();
    if (set == 0) {
      return new Chosen.UnknownProfile(profileId);
    }
    events.insertApplied(
        EventEntry.byAdmin(EventKind.BOOT_ONCE, node, Map.of("profile", profileId), userId),
        Outcome.unchanged(
            node.state(),
            node.installAttempts(),
            "The next boot is of profile '%s'".formatted(profileId)));
    return new Chosen.Done(node);
  }
}
