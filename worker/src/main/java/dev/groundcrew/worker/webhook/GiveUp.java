package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives up what a receiver that has been down for a day was not told for a day: it is on the list
 * of the dead then, from where it can be sent again. Otherwise it would be lost with the feed.
 */
@Component
class GiveUp {

  private static final Logger log = LoggerFactory.getLogger(GiveUp.class);
  private static final int MOST_AT_ONCE = 5000;

  private final WebhookRepository webhooks;
  private final WaitingDeliveryRepository waiting;
  private final DeliveryRepository deliveries;
  private final DeliveryMeters meters;

  GiveUp(
      WebhookRepository webhooks,
      WaitingDeliveryRepository waiting,
      DeliveryRepository deliveries,
      DeliveryMeters meters) {
    this.webhooks = webhooks;
    this.waiting = waiting;
    this.deliveries = deliveries;
    this.meters = meters;
  }

  void ofThoseDownForLong(UUID id, Feed feed, Instant now) {
    Instant longAgo = now.minus(BackOff.PATIENCE);
    Optional<Webhook> webhook =
        webhooks
            .byId(id)
            .filter(one -> one.failingSince() != null && !one.failingSince().isAfter(longAgo));
    if (webhook.isEmpty()) {
      return;
    }
    int given = waiting.buryWaitingSince(id, longAgo);
    String error = String.valueOf(webhook.get().lastError());
    for (int step = 0; step < MOST_AT_ONCE; step++) {
      Change change = feed.oldest();
      if (change == null || change.at().isAfter(longAgo)) {
        break;
      }
      if (webhook.get().wants(change.type())) {
        waiting.bury(id, change, now, error);
        given++;
      }
      feed.passOldest();
    }
    if (given > 0) {
      meters.dead(given);
      log.error("Webhook {} has been down for a day: {} changes are given up", id, given);
      deliveries.deleteSurplus(id);
    }
  }
}
