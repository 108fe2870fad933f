package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the {@code status} query.
 *
 * @param node the node as the workflow last saw it; null until it is loaded
 * @param limits the limits in force; null until the node is loaded
 * @param queuedEvents events received and not yet applied
 */
public record InstallStatus(
    @Nullable NodeSnapshot node, @Nullable InstallLimits limits, int queuedEvents) {}
