package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.webhook.Webhook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The messages that are on their way to one webhook: a few, and of a node only one. */
final class InFlight {

  /** At once. */
  static final int MOST = 4;

  /** Of which those that have failed before: what is new gets through, however long they take. */
  private static final int MOST_RETRIES = 2;

  private final Webhook webhook;
  private final SendAside sendAside;
  private final Map<UUID, Candidate> byNode = new HashMap<>();
  private final BlockingQueue<Sent> done = new ArrayBlockingQueue<>(MOST);

  InFlight(Webhook webhook, SendAside sendAside) {
    this.webhook = webhook;
    this.sendAside = sendAside;
  }

  /** Sends it; there must be less than the most, and none of its node. */
  void add(Candidate candidate) {
    sendAside.send(webhook, candidate, done);
    byNode.put(candidate.change().nodeId(), candidate);
  }

  boolean isEmpty() {
    return byNode.isEmpty();
  }

  int size() {
    return byNode.size();
  }

  /** Whether one that has failed before may be sent, and places for what is new are left. */
  boolean mayRetry() {
    return byNode.values().stream().filter(Candidate.Waiting.class::isInstance).count()
        < MOST_RETRIES;
  }

  /** Whose messages they are. */
  Set<UUID> nodes() {
    return byNode.keySet();
  }

  /** Waits for one to end, at most twice as long as one takes. */
  Sent take() throws InterruptedException {
    Sent sent = done.poll(2 * SendMessage.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    if (sent == null) {
      throw new IllegalStateException("Nothing is heard of a message to webhook " + webhook.id());
    }
    byNode.remove(sent.candidate().change().nodeId());
    return sent;
  }

  /** Waits for all to end, whatever becomes of them. */
  void drain() {
    try {
      while (!isEmpty()) {
        take();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
