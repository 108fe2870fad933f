package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.webhook.Delivery;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.Standing;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.WebhookProgressRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down what became of a message, when it is tried again, and how the receiver is doing. */
@Component
class NoteAttempt {

  private static final Logger log = LoggerFactory.getLogger(NoteAttempt.class);

  private final WebhookProgressRepository progress;
  private final WaitingDeliveryRepository waiting;
  private final DeliveryRepository deliveries;
  private final DeliveryMeters meters;

  NoteAttempt(
      WebhookProgressRepository progress,
      WaitingDeliveryRepository waiting,
      DeliveryRepository deliveries,
      DeliveryMeters meters) {
    this.progress = progress;
    this.waiting = waiting;
    this.deliveries = deliveries;
    this.meters = meters;
  }

  Standing arrived(UUID webhook, Candidate candidate, Instant now) {
    meters.arrived();
    progress.arrived(webhook, now);
    if (candidate instanceof Candidate.Waiting one) {
      waiting.delete(one.delivery().id());
    }
    return Standing.UP;
  }

  /** Says how the receiver is doing now. */
  Standing failed(
      UUID webhook, Candidate candidate, Attempt.Failed failed, Standing before, Instant now) {
    meters.failed();
    Standing standing =
        progress.failed(
            webhook, candidate.change().nodeId(), now, failed.error(), failed.isOfTheReceiver());
    Instant again = now.plus(pause(candidate, failed, standing));
    switch (candidate) {
      case Candidate.Next one -> waiting.keep(webhook, one.change(), now, again, failed.error());
      case Candidate.Waiting one -> failedAgain(webhook, one.delivery(), failed, now, again);
    }
    if (standing.downSince() != null) {
      Duration down = Duration.between(standing.downSince(), now);
      Instant probeAt = now.plus(longer(BackOff.betweenProbes(down), failed.retryAfter()));
      progress.probeAt(webhook, probeAt);
      standing = standing.probedAt(probeAt);
      if (!before.isDown()) {
        log.warn("Webhook {} is down, and is probed: {}", webhook, failed.error());
      }
    } else if (standing.failures() == 1) {
      log.warn("Webhook {} refused a message: {}", webhook, failed.error());
    }
    return standing;
  }

  private static Duration pause(Candidate candidate, Attempt.Failed failed, Standing standing) {
    int tries =
        switch (candidate) {
          case Candidate.Next one -> 1;
          case Candidate.Waiting one -> one.delivery().tries() + 1;
        };
    return standing.isDown()
        ? BackOff.ofProbed(tries)
        : longer(BackOff.after(tries), failed.retryAfter());
  }

  private void failedAgain(
      UUID webhook, Delivery delivery, Attempt.Failed failed, Instant now, Instant again) {
    if (delivery.firstTriedAt().isAfter(now.minus(BackOff.PATIENCE))) {
      waiting.retryAt(delivery.id(), now, again, failed.error());
    } else {
      // The next of the node is another message: it begins anew.
      waiting.bury(webhook, delivery, now.plus(BackOff.after(1)), failed.error());
      log.error("Webhook {}: a change is given up after a day: {}", webhook, failed.error());
      died(webhook);
    }
  }

  /** Gives up what can't be said. */
  void unsayable(UUID webhook, Candidate candidate, Attempt.Unsayable unsayable, Instant now) {
    switch (candidate) {
      case Candidate.Next one -> waiting.bury(webhook, one.change(), now, unsayable.error());
      case Candidate.Waiting one -> waiting.bury(webhook, one.delivery(), now, unsayable.error());
    }
    died(webhook);
  }

  private void died(UUID webhook) {
    meters.dead(1);
    deliveries.deleteSurplus(webhook);
  }

  /** It is told no more. */
  void gone(UUID webhook, Attempt.Gone gone) {
    meters.failed();
    log.warn("Webhook {} is gone, and disabled: {}", webhook, gone.error());
    progress.disable(webhook, gone.error());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
