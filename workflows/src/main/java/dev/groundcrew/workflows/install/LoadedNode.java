package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import java.util.List;

/**
 * A node and what is still to be done to it.
 *
 * @param unapplied events received before and not yet applied, oldest first
 */
public record LoadedNode(NodeSnapshot node, InstallSettings settings, List<NodeEvent> unapplied) {}
