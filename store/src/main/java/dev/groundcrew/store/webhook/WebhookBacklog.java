package dev.groundcrew.store.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook has not delivered.
 *
 * @param waiting changes that are tried again
 * @param dead changes that were given up
 * @param oldest when the oldest change was made that still has to be delivered; null if there is
 *     none. Those that were given up do not count, nor does what a disabled webhook has not read.
 */
public record WebhookBacklog(UUID webhook, long waiting, long dead, @Nullable Instant oldest) {

  static WebhookBacklog none(UUID webhook) {
    return new WebhookBacklog(webhook, 0, 0, null);
  }
}
