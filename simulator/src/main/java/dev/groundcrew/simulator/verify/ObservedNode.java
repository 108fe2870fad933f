package dev.groundcrew.simulator.verify;

import dev.groundcrew.simulator.model.AuditRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as Groundcrew answers it.
 *
 * @param history all pages of the history, oldest first
 * @param total the number of rows that the history claims to have
 */
record ObservedNode(
    String state,
    int attempts,
    @Nullable String lastError,
    @Nullable Integer progress,
    List<AuditRow> history,
    long total) {}
