package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import java.util.List;

/**
 * A node and what is still to be done to it.
 *
 * @param unapplied the earliest of the events received and not yet applied, oldest first; at most
 *     100
 * @param more whether there are others: the workflow loads again once it has applied these
 */
public record LoadedNode(
    NodeSnapshot node, InstallSettings settings, List<NodeEvent> unapplied, boolean more) {}
