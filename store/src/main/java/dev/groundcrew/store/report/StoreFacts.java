package dev.groundcrew.store.report;

import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what a machine says of itself, if it may speak for its node. */
@Component
class StoreFacts {

  private final NodeRepository nodes;
  private final FactRepository facts;

  StoreFacts(NodeRepository nodes, FactRepository facts) {
    this.nodes = nodes;
    this.facts = facts;
  }

  /**
   * The node as it is then, locked until the transaction ends.
   *
   * @param proof what the machine's token proves; null where the MAC address is enough
   * @throws NodeNotFoundException if no node has the MAC address, and there is no proof
   * @throws NotProvenException if the proof is not one of the node with the MAC address
   * @throws EarlierInstallException if the proof is of another install of that node
   */
  Node store(InstallerReport report, @Nullable Proof proof) {
    Optional<Node> node = facts.store(report, proof);
    node.ifPresent(found -> LogFields.node(found.id(), found.installId()));
    return node.orElseThrow(() -> refusal(report.macAddress(), proof));
  }

  /** Costs one look-up, whatever is wrong with the proof. */
  private RuntimeException refusal(@Nullable MacAddress mac, @Nullable Proof proof) {
    if (proof == null) {
      return mac == null ? new NotProvenException() : NodeNotFoundException.withMac(mac);
    }
    Optional<Node> itsNode = nodes.byId(proof.nodeId());
    return proof instanceof Proof.OfInstall ofInstall
            && itsNode.filter(node -> isOver(ofInstall, node, mac)).isPresent()
        ? new EarlierInstallException()
        : new NotProvenException();
  }

  private static boolean isOver(Proof.OfInstall proof, Node node, @Nullable MacAddress mac) {
    return (mac == null || node.macs().contains(mac))
        && node.state() != NodeState.RETIRED
        && !proof.installId().equals(node.installId());
  }
}
