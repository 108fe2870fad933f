package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.feed.Changes;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookProgressRepository;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what one webhook is to be sent next, in one round of deliveries. */
final class Round {

  private static final Logger log = LoggerFactory.getLogger(Round.class);

  /** Changes that wait for another try; while there are more, nothing further is read. */
  static final int MOST_WAITING = 100;

  private static final int READ = 100;
  private static final int MOST_READINGS = 100;

  private final Webhook webhook;
  private final ChangeRepository changes;
  private final DeliveryRepository deliveries;
  private final WebhookProgressRepository progress;
  private final DeliveryMeters meters;
  private final Instant now;
  private final Deque<Change> read = new ArrayDeque<>();
  private long position;
  private int readings;

  Round(
      Webhook webhook,
      ChangeRepository changes,
      DeliveryRepository deliveries,
      WebhookProgressRepository progress,
      DeliveryMeters meters,
      Instant now) {
    this.webhook = webhook;
    this.changes = changes;
    this.deliveries = deliveries;
    this.progress = progress;
    this.meters = meters;
    this.now = now;
    this.position = webhook.position();
  }

  /**
   * The next change of the feed that the webhook wants; what it does not want is passed over. One
   * of a node of which another change waits is put behind that. Null if there is none, or if too
   * many wait.
   */
  @Nullable Change next() {
    UUID id = webhook.id();
    while (true) {
      Change change = head();
      if (change == null) {
        return null;
      }
      if (!webhook.wants(change.type())) {
        pass(change);
      } else if (deliveries.countWaiting(id) >= MOST_WAITING) {
        return null;
      } else if (deliveries.isWaiting(id, change.nodeId())) {
        deliveries.keep(id, change, 0, now, now, "waits behind an earlier change of the node");
        passed(change);
      } else {
        return change;
      }
    }
  }

  /** The next change of the feed, wanted or not; null at its end. */
  @Nullable Change head() {
    boolean end = false;
    while (read.isEmpty() && !end && readings++ < MOST_READINGS) {
      progress.moveTo(webhook.id(), position);
      end = !read();
    }
    return read.peek();
  }

  /** Says whether there is more to read. */
  private boolean read() {
    return switch (changes.after(position, READ)) {
      case Changes.Next next -> read.addAll(next.list());
      case Changes.Expired expired -> {
        log.warn(
            "Webhook {} missed changes: it stood at {}, and the feed begins after {}",
            webhook.id(),
            position,
            expired.oldest());
        meters.missed();
        position = expired.oldest();
        progress.resetTo(webhook.id(), position);
        yield true;
      }
    };
  }

  private void pass(Change change) {
    read.remove();
    position = change.number();
  }

  /** It has been dealt with: delivered, kept for later, or given up. */
  void passed(Change change) {
    pass(change);
    progress.moveTo(webhook.id(), position);
  }
}
