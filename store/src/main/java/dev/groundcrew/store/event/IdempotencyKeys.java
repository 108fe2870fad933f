package dev.groundcrew.store.event;

import dev.groundcrew.store.event.Received.Origin;
import dev.groundcrew.store.node.Node;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises a request that was made before, by its Idempotency-Key. The key belongs to a node and
 * to one install of it, and to what was asked.
 */
@Component
public class IdempotencyKeys {

  private final EventRepository events;

  IdempotencyKeys(EventRepository events) {
    this.events = events;
  }

  /** What became of looking a key up. */
  public sealed interface LookUp {

    /** The request is a new one. */
    record New(Origin origin) implements LookUp {}

    /** The request was made before, or its key was used for another one. */
    record Known(Received answer) implements LookUp {}
  }

  /**
   * Looks the key up for the locked node.
   *
   * @param same whether an earlier event asks for the same thing
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public LookUp find(Node node, @Nullable String idempotencyKey, Predicate<StoredEvent> same) {
    Optional<StoredEvent> latest =
        idempotencyKey == null ? Optional.empty() : events.latestByKey(node.id(), idempotencyKey);
    if (latest.isEmpty()) {
      return new LookUp.New(Origin.NEW);
    }
    StoredEvent first = latest.get();
    boolean unapplied = first.outcome() == null;
    if (!unapplied && !Objects.equals(first.installId(), node.installId())) {
      return new LookUp.New(Origin.KEY_OF_EARLIER_INSTALL);
    }
    if (!same.test(first)) {
      return new LookUp.Known(new Received.KeyReused(String.valueOf(idempotencyKey)));
    }
    LogKeptEvent.repeated(node.id(), first);
    return new LookUp.Known(
        first.outcome() == null
            ? new Received.Queued(node, first.toNodeEvent(), false, Origin.REPEATED)
            : new Received.Answered(node, first.id(), first.outcome(), Origin.REPEATED));
  }
}
