package dev.groundcrew.api.node;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the node that a path names, by its id or by its MAC address in any usual spelling. */
@Component
public class ResolveNode {

  private final NodeRepository nodes;

  ResolveNode(NodeRepository nodes) {
    this.nodes = nodes;
  }

  /**
   * The node.
   *
   * @throws NodeNotFoundException if there is none, or the name is neither id nor MAC address
   */
  public Node node(String name) {
    Optional<UUID> id = PathIds.parse(name);
    Node node = id.isPresent() ? nodes.get(id.get()) : byMac(name);
    LogFields.node(node.id(), node.installId());
    return node;
  }

  /**
   * The node's id. One given as an id is not looked up: there may be no such node.
   *
   * @throws NodeNotFoundException if the name is neither an id nor the MAC address of a node
   */
  public UUID id(String name) {
    UUID id = PathIds.parse(name).orElseGet(() -> byMac(name).id());
    LogFields.node(id);
    return id;
  }

  private Node byMac(String name) {
    return MacAddress.parse(name)
        .flatMap(nodes::byMac)
        .orElseThrow(() -> NodeNotFoundException.withId(name));
  }
}
