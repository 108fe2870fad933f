package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.feed.Changes;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookProgressRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one webhook has not been told yet, in one round of deliveries. It may be dealt with out of
 * order, but a node's changes in order; the webhook's position is before the first that has not
 * been dealt with.
 */
final class Feed {

  private static final Logger log = LoggerFactory.getLogger(Feed.class);

  private static final int READ = 100;
  private static final int MOST_READINGS = 100;

  /** How far it is read ahead of the position: so many may arrive twice after a crash. */
  private static final int FARTHEST = 2 * READ;

  private final Webhook webhook;
  private final ChangeRepository changes;
  private final WaitingDeliveryRepository waiting;
  private final WebhookProgressRepository progress;
  private final DeliveryMeters meters;
  private final Instant now;

  /** Read and not handed out, in order. Nodes are skipped, so what is taken is not always first. */
  private final List<Change> unsent = new ArrayList<>();

  /** The numbers of those that are handed out. */
  private final TreeSet<Long> open = new TreeSet<>();

  private long position;
  private long lastRead;
  private int readings;
  private int room;
  private boolean full;

  Feed(
      Webhook webhook,
      ChangeRepository changes,
      WaitingDeliveryRepository waiting,
      WebhookProgressRepository progress,
      DeliveryMeters meters,
      Instant now) {
    this.webhook = webhook;
    this.changes = changes;
    this.waiting = waiting;
    this.progress = progress;
    this.meters = meters;
    this.now = now;
    this.position = webhook.position();
    this.lastRead = position;
  }

  /**
   * The next change that can be sent: one that the webhook wants, of a node of which none is on its
   * way. What it does not want is passed over; one of a node of which another waits is put behind
   * that. Null if there is none, or if too many wait.
   *
   * @param onTheirWay nodes whose changes are not to be sent now
   */
  @Nullable Change next(Set<UUID> onTheirWay) {
    do {
      Iterator<Change> candidates = unsent.iterator();
      while (candidates.hasNext()) {
        Change change = candidates.next();
        if (!webhook.wants(change.type())) {
          candidates.remove();
        } else if (!onTheirWay.contains(change.nodeId())) {
          if (!hasRoom()) {
            move();
            return null;
          }
          candidates.remove();
          room--;
          if (!waiting.isWaiting(webhook.id(), change.nodeId())) {
            open.add(change.number());
            move();
            return change;
          }
          waiting.keepBehind(webhook.id(), change, now);
        }
      }
      move();
    } while (read());
    return null;
  }

  /** It has been dealt with: it arrived, waits, or was given up. */
  void passed(Change change) {
    open.remove(change.number());
    move();
  }

  /** It is not sent in this round. */
  void putBack(Change change) {
    open.remove(change.number());
    unsent.addFirst(change);
  }

  /** The oldest that is not handed out, wanted or not; null at the end of the feed. */
  @Nullable Change oldest() {
    while (unsent.isEmpty()) {
      move();
      if (!read()) {
        return null;
      }
    }
    return unsent.getFirst();
  }

  /** The oldest has been dealt with. */
  void passOldest() {
    unsent.removeFirst();
    if (unsent.isEmpty()) {
      move();
    }
  }

  /** Whether so many wait that nothing more is handed out. */
  boolean isFull() {
    return full;
  }

  /** Whether this round has read enough, and the feed may have more. */
  boolean isTired() {
    return readings >= MOST_READINGS;
  }

  /** Each that is handed out may have to wait. */
  private boolean hasRoom() {
    if (room <= 0) {
      room = WaitingDeliveryRepository.MOST_WAITING - waiting.count(webhook.id()) - open.size();
    }
    full = room <= 0;
    return !full;
  }

  /** Says whether there was more to read. */
  private boolean read() {
    if (lastRead - position > FARTHEST - READ || isTired()) {
      return false;
    }
    readings++;
    return switch (changes.after(lastRead, READ)) {
      case Changes.Next next -> {
        unsent.addAll(next.list());
        if (!next.list().isEmpty()) {
          lastRead = next.list().getLast().number();
        }
        yield !next.list().isEmpty();
      }
      case Changes.Expired expired -> {
        log.warn(
            "Webhook {} missed changes: it stood at {}, and the feed begins after {}",
            webhook.id(),
            lastRead,
            expired.oldest());
        meters.missed();
        position = expired.oldest();
        lastRead = position;
        unsent.clear();
        progress.resetTo(webhook.id(), position);
        yield true;
      }
    };
  }

  /** Moves the webhook's position to before the first that has not been dealt with. */
  private void move() {
    long first = lastRead + 1;
    if (!open.isEmpty()) {
      first = Math.min(first, open.first());
    }
    if (!unsent.isEmpty()) {
      first = Math.min(first, unsent.getFirst().number());
    }
    if (first - 1 > position) {
      position = first - 1;
      progress.moveTo(webhook.id(), position);
    }
  }
}
