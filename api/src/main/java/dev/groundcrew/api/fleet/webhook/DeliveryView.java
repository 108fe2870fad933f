package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.store.webhook.Delivery;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change that could not be delivered.
 *
 * @param id names it in a replay
 * @param messageId the header {@code webhook-id} of each try
 * @param type of the change
 * @param time when the change was made
 * @param data what is told of it
 * @param deadAt when it was given up; null while it waits
 */
@Schema(name = "WebhookDelivery")
record DeliveryView(
    UUID id,
    UUID messageId,
    String type,
    UUID nodeId,
    Instant time,
    JsonNode data,
    int tries,
    Instant firstTriedAt,
    Instant nextTryAt,
    @Nullable String lastError,
    @Nullable Instant deadAt) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.change().id(),
        delivery.change().type(),
        delivery.change().nodeId(),
        delivery.change().at(),
        delivery.change().data(),
        delivery.tries(),
        delivery.firstTriedAt(),
        delivery.nextTryAt(),
        delivery.lastError(),
        delivery.deadAt());
  }
}
