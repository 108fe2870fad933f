package dev.groundcrew.store.bulk;

import dev.groundcrew.workflows.node.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a node of a bulk.
 *
 * @param code why it was refused or failed; null otherwise
 */
public record Settled(BulkResult result, @Nullable String code, String message) {

  static Settled done(String message) {
    return new Settled(BulkResult.DONE, null, message);
  }

  static Settled refused(String code, String message) {
    return new Settled(BulkResult.REFUSED, code, message);
  }

  static Settled failed(String code, String message) {
    return new Settled(BulkResult.FAILED, code, message);
  }

  static Settled of(Outcome outcome) {
    return switch (outcome.result()) {
      case REFUSED -> refused(outcome.effectiveRefusal().wireName(), outcome.message());
      case DISCARDED -> failed("discarded", "The event was discarded");
      case TRANSITIONED, FAILURE_COUNTED, UNCHANGED -> done(outcome.message());
    };
  }
}
