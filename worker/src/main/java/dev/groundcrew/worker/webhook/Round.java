package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.webhook.Delivery;
import dev.groundcrew.store.webhook.Standing;
import dev.groundcrew.store.webhook.WaitingDeliveryRepository;
import dev.groundcrew.store.webhook.Webhook;
import dev.groundcrew.workflows.webhook.DeliverResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of deliveries to one webhook: a few messages at once, of a node one after the other.
 * While the receiver is down, a round is one probe, of another node each time, and goes on only if
 * that arrives.
 */
final class Round {

  /** After that none is begun; one takes at most {@link SendMessage#LONGEST} more. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final int DUE = 100;

  private final UUID webhook;
  private final Feed feed;
  private final WaitingDeliveryRepository waiting;
  private final InFlight inFlight;
  private final NoteAttempt noteAttempt;
  private final Instant now;
  private final long end = System.nanoTime() + LONGEST.toNanos();
  private final Deque<Delivery> due = new ArrayDeque<>();
  private Standing standing;
  private boolean probing;
  private boolean probeIsDue;
  private boolean nothingToProbe;
  private boolean moreAreDue = true;
  private boolean gone;

  Round(
      Webhook webhook,
      Standing standing,
      Feed feed,
      WaitingDeliveryRepository waiting,
      SendAside sendAside,
      NoteAttempt noteAttempt,
      Instant now) {
    this.webhook = webhook.id();
    this.standing = standing;
    this.feed = feed;
    this.waiting = waiting;
    this.inFlight = new InFlight(webhook, sendAside);
    this.noteAttempt = noteAttempt;
    this.now = now;
    this.probing = standing.isDown();
    this.probeIsDue = probing && (standing.probeAt() == null || !standing.probeAt().isAfter(now));
  }

  /** Sends until there is nothing to send, the receiver is down, or some time has passed. */
  DeliverResult run() {
    try {
      begin();
      while (!inFlight.isEmpty()) {
        note(inFlight.take());
        begin();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The worker stops", stopping);
    } finally {
      // If this round failed, the next one must not send what is still on its way.
      inFlight.drain();
    }
    return result();
  }

  /** Whether the receiver is down. */
  boolean isDown() {
    return standing.isDown();
  }

  private void begin() {
    while (!gone && !isOver() && inFlight.size() < most()) {
      Candidate candidate = standing.isDown() ? probe() : next();
      if (candidate == null) {
        return;
      }
      // The database may have taken long, and a round must not outlive its activity.
      if (!isOver()) {
        inFlight.add(candidate);
      } else if (candidate instanceof Candidate.Next one) {
        feed.putBack(one.change());
      }
    }
  }

  private int most() {
    if (standing.isDown()) {
      return probeIsDue ? 1 : 0;
    }
    return InFlight.MOST;
  }

  private boolean isOver() {
    return System.nanoTime() >= end;
  }

  /** In turn what is new, and of the lines that wait the one that was tried longest ago. */
  private @Nullable Candidate probe() {
    probeIsDue = false;
    boolean newOnesTurn = standing.failures() % 2 == 1;
    Candidate probe = newOnesTurn ? fresh() : longestUntried();
    if (probe == null) {
      probe = newOnesTurn ? longestUntried() : fresh();
    }
    nothingToProbe = probe == null;
    return probe;
  }

  private @Nullable Candidate next() {
    boolean mayRetry = inFlight.mayRetry();
    Candidate next = mayRetry ? due() : null;
    if (next == null) {
      next = fresh();
    }
    return next == null && !mayRetry ? due() : next;
  }

  private @Nullable Candidate fresh() {
    Change change = feed.next(inFlight.nodes());
    return change == null ? null : new Candidate.Next(change);
  }

  private @Nullable Candidate due() {
    if (due.isEmpty() && moreAreDue) {
      due.addAll(waiting.due(webhook, now, inFlight.nodes(), DUE));
      // The round stays at its time, so nothing becomes due but what follows in a line.
      moreAreDue = due.size() == DUE;
    }
    Delivery delivery = due.poll();
    return delivery == null ? null : new Candidate.Waiting(delivery);
  }

  private @Nullable Candidate longestUntried() {
    return waiting.longestUntried(webhook).map(Candidate.Waiting::new).orElse(null);
  }

  private void note(Sent sent) {
    Candidate candidate = sent.candidate();
    switch (sent.attempt()) {
      case Attempt.Arrived arrived -> {
        standing = noteAttempt.arrived(webhook, candidate, now);
        probing = false;
        goOnWithLineOf(candidate);
      }
      case Attempt.Failed failed ->
          standing = noteAttempt.failed(webhook, candidate, failed, standing, now);
      case Attempt.Unsayable unsayable -> {
        noteAttempt.unsayable(webhook, candidate, unsayable, now);
        // Nothing was sent, so nothing is known of the receiver.
        probeIsDue = probing;
        goOnWithLineOf(candidate);
      }
      case Attempt.Gone isGone -> {
        noteAttempt.gone(webhook, isGone);
        gone = true;
        return;
      }
    }
    if (candidate instanceof Candidate.Next one) {
      feed.passed(one.change());
    }
  }

  private void goOnWithLineOf(Candidate ended) {
    if (ended instanceof Candidate.Waiting) {
      waiting
          .firstOf(webhook, ended.change().nodeId())
          .filter(next -> !next.nextTryAt().isAfter(now))
          .ifPresent(due::add);
    }
  }

  private DeliverResult result() {
    if (gone || nothingToProbe) {
      return DeliverResult.nothingLeft();
    }
    if (standing.isDown()) {
      Instant probeAt = standing.probeAt();
      return DeliverResult.moreAfter(probeAt == null ? Duration.ZERO : restUntil(probeAt));
    }
    if (isOver() || feed.isTired()) {
      return DeliverResult.moreAfter(Duration.ZERO);
    }
    return waiting
        .nextTry(webhook)
        .map(next -> DeliverResult.moreAfter(restUntil(next)))
        .orElseGet(DeliverResult::nothingLeft);
  }

  private Duration restUntil(Instant time) {
    return time.isAfter(now) ? Duration.between(now, time) : Duration.ZERO;
  }
}
