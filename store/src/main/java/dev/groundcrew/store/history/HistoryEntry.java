package dev.groundcrew.store.history;

import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.TriggeredBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One transition, as the audit log keeps it.
 *
 * @param userId who, where known
 * @param comment why, in the admin's words
 * @param metadata {@code error} and {@code attempt} of a failed install; {@code force} of a forced
 *     transition
 */
public record HistoryEntry(
    UUID id,
    NodeState fromState,
    NodeState toState,
    TriggeredBy triggeredBy,
    @Nullable String userId,
    @Nullable String comment,
    @Nullable JsonNode metadata,
    Instant createdAt) {}
