package dev.groundcrew.store.fleet;

import dev.groundcrew.workflows.node.NodeState;
import java.time.Duration;
import java.util.Map;

/**
 * How the fleet is doing.
 *
 * @param nodes how many nodes are in each state; every state is there
 * @param stalled how many pending and installing nodes have given no sign of life for half the time
 *     they may; what {@link dev.groundcrew.store.node.NodeFilter#stalled} finds
 * @param oldestPending how long the node that has been pending the longest has been so; zero if
 *     none is
 * @param unapplied how many acknowledged events are not applied yet, without the dead ones
 * @param oldestUnapplied how long the oldest of them has been waiting; zero if there is none
 * @param dead how many events are set aside
 */
public record FleetFigures(
    Map<NodeState, Long> nodes,
    long stalled,
    Duration oldestPending,
    long unapplied,
    Duration oldestUnapplied,
    long dead) {}
