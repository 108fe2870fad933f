package dev.groundcrew.store.boot;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.event.EventEntry;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.EventRepository;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeRepository;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records machines that boot with a MAC address that no node has: as a further address of a known
 * node, or as a node of its own.
 */
@Component
public class RecordFoundMachine {

  /** How many nodes may have registered themselves and never been installed. */
  public static final int MOST_FOUND = 10_000;

  private static final Logger log = LoggerFactory.getLogger(RecordFoundMachine.class);

  private final FoundMachineRepository found;
  private final NodeRepository nodes;
  private final EventRepository events;

  RecordFoundMachine(FoundMachineRepository found, NodeRepository nodes, EventRepository events) {
    this.found = found;
    this.nodes = nodes;
    this.events = events;
  }

  /**
   * Keeps the MAC address as a proposal in the timeline of the one node that has the machine's
   * system UUID, unless that was done before.
   *
   * @return that node; empty if there is none, or more than one
   */
  public Optional<UUID> propose(FoundMachine machine) {
    String uuid = machine.systemUuid();
    return uuid == null
        ? Optional.empty()
        : found
            .onlyWithSystemUuid(uuid)
            .map(
                node -> {
                  UUID event = NewId.next();
                  if (found.propose(event, node, machine)) {
                    LogFields.node(node);
                    LogFields.event(event);
                    log.info(
                        "Node {}: {} may be a further address of it", node, machine.macAddress());
                  }
                  return node;
                });
  }

  /**
   * Registers the machine as a node in state discovered.
   *
   * @param limit how many such nodes there may be that were never installed
   * @return whether there is a node with its address now; false if there are too many
   */
  @Transactional
  public boolean register(FoundMachine machine, int limit) {
    found.lockRegistration();
    if (found.countNeverInstalled(limit) >= limit) {
      return false;
    }
    nodes
        .register(
            new NewNode(
                machine.macAddress(),
                null,
                machine.ipAddress(),
                null,
                machine.vendor(),
                machine.model(),
                machine.serialNumber(),
                machine.systemUuid(),
                machine.arch(),
                machine.bootMode(),
                null,
                Set.of()))
        .ifPresent(node -> record(node, machine));
    return true;
  }

  private void record(Node node, FoundMachine machine) {
    LogFields.node(node.id(), node.installId());
    found.markFound(node.id());
    events.insertApplied(
        new EventEntry(
            NewId.next(),
            node.id(),
            EventKind.REGISTER,
            TriggeredBy.NODE_REPORT,
            Json.tree(machine.payload()),
            null,
            null,
            null),
        Outcome.unchanged(node.state(), 0, "Node registered at its first boot"));
    log.info("Node {} ({}) registered itself at its first boot", node.id(), node.macAddress());
  }
}
