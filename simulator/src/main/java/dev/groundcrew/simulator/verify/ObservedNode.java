package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.AuditRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as Groundcrew shows it.
 *
 * @param history all pages of it, oldest first
 * @param total how many rows the history says it has
 */
record ObservedNode(
    String state,
    int attempts,
    @Nullable String lastError,
    @Nullable Integer progress,
    List<AuditRow> history,
    long total) {}
