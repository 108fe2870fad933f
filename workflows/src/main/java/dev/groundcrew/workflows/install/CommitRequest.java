package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to commit.
 *
 * @param expectedVersion the node's version the decision was made on
 * @param expectedLimits the limits it was made under, stale if the worker is configured otherwise
 *     by now; null to commit whatever the configuration
 */
public record CommitRequest(
    UUID nodeId,
    NodeEvent event,
    long expectedVersion,
    @Nullable InstallLimits expectedLimits,
    Decision decision) {}
