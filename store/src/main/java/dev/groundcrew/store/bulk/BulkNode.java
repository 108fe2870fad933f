package dev.groundcrew.store.bulk;

import dev.groundcrew.workflows.node.MacAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one node of a bulk.
 *
 * @param position its place in the bulk, from 1 on
 * @param macAddress the node's, when the bulk was accepted; null if there was no such node
 * @param hostname the node's, when the bulk was accepted
 * @param eventId the event that its outcome is, or was, waited for in; null if none was
 * @param code why it was refused or failed, for programs; null otherwise
 * @param message what became of it; null while it is pending
 * @param finishedAt null while it is pending
 */
public record BulkNode(
    int position,
    UUID nodeId,
    @Nullable MacAddress macAddress,
    @Nullable String hostname,
    BulkResult result,
    @Nullable UUID eventId,
    @Nullable String code,
    @Nullable String message,
    @Nullable Instant finishedAt) {}
