package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.feed.Change;
import dev.groundcrew.store.webhook.Delivery;

/** What is sent next. */
sealed interface Candidate {

  /** What it tells. */
  Change change();

  /** It has not been tried yet. */
  record Next(Change change) implements Candidate {}

  /** It has failed before, or stood behind one that did. */
  record Waiting(Delivery delivery) implements Candidate {

    @Override
    public Change change() {
      return delivery.change();
    }
  }
}
