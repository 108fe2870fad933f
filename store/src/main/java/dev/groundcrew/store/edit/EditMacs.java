package dev.groundcrew.store.edit;

import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Further MAC addresses of a node: the machine boots and reports by each. Each edit is an event.
 */
@Component
public class EditMacs {

  /** Addresses that a node may have. */
  public static final int MOST = 32;

  private final NodeRepository nodes;
  private final MacRepository macs;
  private final EventRepository events;

  EditMacs(NodeRepository nodes, MacRepository macs, EventRepository events) {
    this.nodes = nodes;
    this.macs = macs;
    this.events = events;
  }

  /** What became of an edit. */
  public sealed interface Edited {

    /** The node has the addresses that it was to have. */
    record Done(Node node) implements Edited {}

    /** It has as many as a node may have. Nothing was written. */
    record TooMany() implements Edited {}

    /** The address is the boot port's, which a node can't be without. Nothing was written. */
    record BootPort() implements Edited {}
  }

  /**
   * Gives the node a further address; nothing changes if it has it.
   *
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   * @throws MacTakenException if another node has the address
   */
  @Transactional
  public Edited add(UUID nodeId, MacAddress mac, @Nullable String userId) {
    Node node = nodes.lock(nodeId);
    if (node.macs().contains(mac)) {
      return new Edited.Done(node);
    }
    if (node.macs().size() >= MOST) {
      return new Edited.TooMany();
    }
    if (!macs.add(nodeId, mac)) {
      throw new MacTakenException(mac);
    }
    return new Edited.Done(recorded(nodeId, "add_mac", mac, userId, "MAC address added"));
  }

  /**
   * Takes an address off the node; nothing changes if it has no such address.
   *
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public Edited remove(UUID nodeId, MacAddress mac, @Nullable String userId) {
    Node node = nodes.lock(nodeId);
    if (node.macAddress().equals(mac)) {
      return new Edited.BootPort();
    }
    return new Edited.Done(
        macs.remove(nodeId, mac)
            ? recorded(nodeId, "remove_mac", mac, userId, "MAC address removed")
            : node);
  }

  /**
   * Checks that the node may have the address as its boot port's.
   *
   * @throws MacTakenException if another node has it
   */
  void requireFree(UUID nodeId, MacAddress mac) {
    Optional<UUID> owner = macs.owner(mac);
    if (owner.isPresent() && !owner.get().equals(nodeId)) {
      throw new MacTakenException(mac);
    }
  }

  private Node recorded(
      UUID nodeId, String what, MacAddress mac, @Nullable String userId, String message) {
    Node node = nodes.get(nodeId);
    events.insertApplied(
        EventEntry.byAdmin(EventKind.EDIT, node, Map.of(what, mac.value()), userId),
        Outcome.unchanged(node.state(), node.installAttempts(), message));
    return node;
  }
}
