package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.webhook.Delivery;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.store.webhook.WebhookProgressRepository;
import dev.groundcrew.store.webhook.WebhookRepository;
import dev.groundcrew.workflows.webhook.DeliverResult;
import dev.groundcrew.workflows.webhook.WebhookActivities;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Rounds of deliveries to one webhook, one message after the other. While the last one failed, a
 * round is one probe: in turn the next change, which tells whether the receiver is down for all,
 * and the one that has waited longest.
 */
@Component
class DeliverChanges implements WebhookActivities {

  private static final Logger log = LoggerFactory.getLogger(DeliverChanges.class);

  /** A message takes at most {@link SendMessage#LONGEST} more; the activity has a minute. */
  private static final Duration ROUND = Duration.ofSeconds(20);

  /** A ring is spared for so long after the dispatcher should have come back by itself. */
  private static final long GRACE_SECONDS = 90;

  private final WebhookRepository webhooks;
  private final WebhookProgressRepository progress;
  private final DeliveryRepository deliveries;
  private final ChangeRepository changes;
  private final SendMessage sendMessage;
  private final GiveUp giveUp;
  private final DeliveryMeters meters;
  private final WebhookProperties properties;

  DeliverChanges(
      WebhookRepository webhooks,
      WebhookProgressRepository progress,
      DeliveryRepository deliveries,
      ChangeRepository changes,
      SendMessage sendMessage,
      GiveUp giveUp,
      DeliveryMeters meters,
      WebhookProperties properties) {
    this.webhooks = webhooks;
    this.progress = progress;
    this.deliveries = deliveries;
    this.changes = changes;
    this.sendMessage = sendMessage;
    this.giveUp = giveUp;
    this.meters = meters;
    this.properties = properties;
  }

  @Override
  public DeliverResult deliver(UUID webhookId, Instant now) {
    Optional<Webhook> found = webhooks.byId(webhookId).filter(Webhook::enabled);
    if (found.isEmpty()) {
      return DeliverResult.nothingLeft();
    }
    Webhook webhook = found.get();
    progress.busyFor(webhookId, GRACE_SECONDS);
    Round round = new Round(webhook, changes, deliveries, progress, meters, now);
    DeliverResult result = round(webhook, round, now);
    progress.busyFor(webhookId, result.done() ? 0 : result.rest().toSeconds() + GRACE_SECONDS);
    return result;
  }

  private DeliverResult round(Webhook webhook, Round round, Instant now) {
    long until = System.nanoTime() + ROUND.toNanos();
    boolean probing = webhook.failures() > 0;
    boolean nextOnesTurn = webhook.failures() % 2 == 1;
    while (System.nanoTime() < until) {
      Optional<Delivery> waiting = deliveries.earliest(webhook.id());
      boolean due = probing ? !nextOnesTurn : waiting.filter(one -> isDue(one, now)).isPresent();
      Optional<Candidate> next =
          due && waiting.isPresent()
              ? Optional.empty()
              : Optional.ofNullable(round.next()).map(Candidate.Next::new);
      if (next.isEmpty() && waiting.isEmpty()) {
        return DeliverResult.nothingLeft();
      }
      if (next.isEmpty() && !probing && !due) {
        return DeliverResult.moreAfter(Duration.between(now, waiting.get().nextTryAt()));
      }
      Candidate candidate = next.orElseGet(() -> new Candidate.Waiting(waiting.get()));
      switch (attempt(webhook, candidate.change())) {
        case Attempt.Arrived arrived -> {
          meters.arrived();
          progress.arrived(webhook.id(), now);
          switch (candidate) {
            case Candidate.Next one -> round.passed(one.change());
            case Candidate.Waiting one -> deliveries.delete(one.delivery().id());
          }
          probing = false;
        }
        case Attempt.Failed failed -> {
          return failed(webhook, round, candidate, failed, now);
        }
        case Attempt.Gone gone -> {
          meters.failed();
          log.warn("Webhook {} is gone, and disabled: {}", webhook.id(), gone.error());
          progress.disable(webhook.id(), gone.error());
          return DeliverResult.nothingLeft();
        }
        case Attempt.Unsayable unsayable -> bury(webhook, round, candidate, unsayable, now);
      }
    }
    return DeliverResult.moreAfter(Duration.ZERO);
  }

  private static boolean isDue(Delivery waiting, Instant now) {
    return !waiting.nextTryAt().isAfter(now);
  }

  private Attempt attempt(Webhook webhook, Change change) {
    Message message;
    try {
      message = Message.of(webhook, change, properties.source());
    } catch (JacksonException noJson) {
      log.warn("The template of webhook {} gives no JSON: {}", webhook.id(), noJson.toString());
      return new Attempt.Unsayable("the template gives no JSON for this change");
    }
    return sendMessage.send(webhook.url(), webhook.secret(), message);
  }

  private void bury(
      Webhook webhook, Round round, Candidate candidate, Attempt.Unsayable unsayable, Instant now) {
    meters.dead(1);
    switch (candidate) {
      case Candidate.Next one -> {
        deliveries.bury(webhook.id(), one.change(), 0, now, unsayable.error());
        round.passed(one.change());
      }
      case Candidate.Waiting one -> deliveries.bury(one.delivery().id(), unsayable.error());
    }
  }

  private DeliverResult failed(
      Webhook webhook, Round round, Candidate candidate, Attempt.Failed failed, Instant now) {
    meters.failed();
    progress.failed(webhook.id(), now, failed.error());
    switch (candidate) {
      case Candidate.Next one -> {
        Instant again = now.plus(pause(1, failed));
        deliveries.keep(webhook.id(), one.change(), 1, now, again, failed.error());
        round.passed(one.change());
      }
      case Candidate.Waiting one -> failedAgain(one.delivery(), failed, now);
    }
    int failures = webhooks.byId(webhook.id()).map(Webhook::failures).orElse(1);
    if (failures == 1) {
      log.warn("Webhook {} can't be delivered to: {}", webhook.id(), failed.error());
    }
    giveUp.ofThoseDownForLong(webhook.id(), round, now);
    return DeliverResult.moreAfter(pause(failures, failed));
  }

  private void failedAgain(Delivery waiting, Attempt.Failed failed, Instant now) {
    if (waiting.firstTriedAt().isAfter(now.minus(BackOff.PATIENCE))) {
      Instant again = now.plus(pause(waiting.tries() + 1, failed));
      deliveries.retryAt(waiting.id(), again, failed.error());
    } else {
      meters.dead(1);
      deliveries.bury(waiting.id(), failed.error());
    }
  }

  /** The back-off, or what the receiver asks for if that is longer. */
  private static Duration pause(int failures, Attempt.Failed failed) {
    Duration backOff = BackOff.after(failures);
    return failed.retryAfter().compareTo(backOff) > 0 ? failed.retryAfter() : backOff;
  }
}
