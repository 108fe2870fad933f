package dev.groundcrew.store.edit;

import dev.groundcrew.store.StaleRevisionException;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People's edits of a node: its facts and its tags. Each that changes something is an event. */
@Component
public class EditNode {

  private final NodeRepository nodes;
  private final TagRepository tags;
  private final EventRepository events;
  private final EditMacs editMacs;

  EditNode(NodeRepository nodes, TagRepository tags, EventRepository events, EditMacs editMacs) {
    this.nodes = nodes;
    this.tags = tags;
    this.events = events;
    this.editMacs = editMacs;
  }

  /**
   * Registers a node, in state discovered.
   *
   * @param userId who, where the API knows
   * @return the node; empty if one with its MAC address exists
   */
  @Transactional
  public Optional<Node> register(NewNode newNode, @Nullable String userId) {
    return nodes
        .register(newNode)
        .map(
            node ->
                record(
                    EventKind.REGISTER,
                    node,
                    Map.of("mac_address", node.macAddress().value()),
                    userId,
                    "Node registered"));
  }

  /**
   * Sets fields, or clears those whose value is null; none given changes nothing.
   *
   * @param expectedRevision the revision the node must be at, from If-Match; null for any
   * @param userId who, where the API knows
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   * @throws MacTakenException if the MAC address is another node's
   * @throws StaleRevisionException if the node is at another revision
   */
  @Transactional
  public Node edit(
      UUID nodeId,
      Map<NodeField, @Nullable String> changes,
      @Nullable Long expectedRevision,
      @Nullable String userId) {
    Node found = nodes.lock(nodeId);
    if (expectedRevision != null && expectedRevision != found.revision()) {
      throw new StaleRevisionException(expectedRevision, found.revision());
    }
    if (changes.isEmpty()) {
      return found;
    }
    String mac = changes.get(NodeField.MAC_ADDRESS);
    if (mac != null) {
      editMacs.requireFree(nodeId, new MacAddress(mac));
    }
    Node edited = nodes.edit(nodeId, changes);
    Map<String, Object> payload = new TreeMap<>();
    changes.forEach((field, value) -> payload.put(field.wireName(), value == null ? "" : value));
    record(edited, payload, userId, "Node updated");
    // What the update returned has the addresses of before.
    return mac == null ? edited : nodes.get(nodeId);
  }

  /**
   * Tags the node; nothing changes if it has the tag.
   *
   * @param tag in lower case
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public Node addTag(UUID nodeId, String tag, @Nullable String userId) {
    return tags.add(nodeId, tag)
        ? record(nodes.get(nodeId), Map.of("add_tag", tag), userId, "Tag added")
        : nodes.get(nodeId);
  }

  /**
   * Takes the tag off the node; nothing changes if it has no such tag.
   *
   * @param tag in lower case
   * @throws dev.groundcrew.store.NodeNotFoundException if there is no such node
   */
  @Transactional
  public Node removeTag(UUID nodeId, String tag, @Nullable String userId) {
    return tags.remove(nodeId, tag)
        ? record(nodes.get(nodeId), Map.of("remove_tag", tag), userId, "Tag removed")
        : nodes.get(nodeId);
  }

  private Node record(Node node, Map<String, ?> payload, @Nullable String userId, String message) {
    return record(EventKind.EDIT, node, payload, userId, message);
  }

  private Node record(
      EventKind kind, Node node, Map<String, ?> payload, @Nullable String userId, String message) {
    EventEntry event = EventEntry.byAdmin(kind, node, payload, userId);
    events.insertApplied(event, Outcome.unchanged(node.state(), node.installAttempts(), message));
    return node;
  }
}
