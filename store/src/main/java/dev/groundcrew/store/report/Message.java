package dev.groundcrew.store.report;

import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.event.LogFile;
import dev.groundcrew.store.event.StoredEvent;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a machine says, by whichever call.
 *
 * @param report the facts and the status
 * @param payload what the event keeps of it
 * @param same whether an earlier event with the same key is this very message
 * @param files what it attached
 */
record Message(
    EventKind kind,
    InstallerReport report,
    ObjectNode payload,
    @Nullable String idempotencyKey,
    Predicate<StoredEvent> same,
    List<LogFile> files) {}
