package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookDispatcherRepository;
import dev.groundcrew.store.webhook.WebhookProgressRepository;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.workflows.webhook.DeliverResult;
import dev.groundcrew.workflows.webhook.WebhookActivities;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rounds of deliveries to one webhook. Between them, nothing is remembered but what is stored. */
@Component
class DeliverChanges implements WebhookActivities {

  /** A ring is spared for so long after the dispatcher should have come back by itself. */
  private static final long GRACE_SECONDS = 90;

  private final WebhookRepository webhooks;
  private final WebhookProgressRepository progress;
  private final WebhookDispatcherRepository dispatchers;
  private final WaitingDeliveryRepository waiting;
  private final ChangeRepository changes;
  private final SendAside sendAside;
  private final NoteAttempt noteAttempt;
  private final GiveUp giveUp;
  private final DeliveryMeters meters;

  DeliverChanges(
      WebhookRepository webhooks,
      WebhookProgressRepository progress,
      WebhookDispatcherRepository dispatchers,
      WaitingDeliveryRepository waiting,
      ChangeRepository changes,
      SendAside sendAside,
      NoteAttempt noteAttempt,
      GiveUp giveUp,
      DeliveryMeters meters) {
    this.webhooks = webhooks;
    this.progress = progress;
    this.dispatchers = dispatchers;
    this.waiting = waiting;
    this.changes = changes;
    this.sendAside = sendAside;
    this.noteAttempt = noteAttempt;
    this.giveUp = giveUp;
    this.meters = meters;
  }

  @Override
  public DeliverResult deliver(UUID webhookId, Instant now) {
    Optional<Webhook> found = webhooks.byId(webhookId).filter(Webhook::enabled);
    if (found.isEmpty()) {
      return DeliverResult.nothingLeft();
    }
    Webhook webhook = found.get();
    dispatchers.busyFor(webhookId, GRACE_SECONDS);
    Feed feed = new Feed(webhook, changes, waiting, progress, meters, now);
    Round round =
        new Round(
            webhook, progress.standing(webhookId), feed, waiting, sendAside, noteAttempt, now);
    DeliverResult result = round.run();
    if (round.isDown()) {
      giveUp.ofThoseDownForLong(webhookId, feed, now);
    }
    noteRest(webhookId, result, round.isDown() || feed.isFull());
    return result;
  }

  private void noteRest(UUID webhookId, DeliverResult result, boolean evenFromWhatIsNew) {
    long seconds = result.rest().toSeconds() + GRACE_SECONDS;
    if (result.done()) {
      dispatchers.free(webhookId);
    } else if (result.rest().isZero() || evenFromWhatIsNew) {
      dispatchers.busyFor(webhookId, seconds);
    } else {
      dispatchers.restsFor(webhookId, seconds);
    }
  }
}
