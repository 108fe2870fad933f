package dev.groundcrew.api.fleet.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.store.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is answered.
 *
 * @param secret only in the answer to the request that made or changed it
 * @param failures deliveries that failed in a row
 * @param failingSince when the first of them failed
 * @param downSince since when its receiver counts as down, and is only probed; null while it is up
 */
@Schema(name = "Webhook")
record WebhookView(
    UUID id,
    String url,
    List<String> events,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
    @Nullable String template,
    boolean enabled,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant downSince,
    @Nullable String lastError,
    @Nullable Instant deliveredAt,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String createdBy) {

  static WebhookView of(Webhook webhook) {
    return of(webhook, null);
  }

  static WebhookView of(Webhook webhook, @Nullable String secret) {
    return new WebhookView(
        webhook.id(),
        webhook.url(),
        webhook.events(),
        secret,
        webhook.template(),
        webhook.enabled(),
        webhook.failures(),
        webhook.failingSince(),
        webhook.downSince(),
        webhook.lastError(),
        webhook.deliveredAt(),
        webhook.createdAt(),
        webhook.updatedAt(),
        webhook.userId());
  }
}
