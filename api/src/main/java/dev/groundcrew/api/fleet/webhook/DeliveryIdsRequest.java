package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.http.RequestRefusedException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a replay, and of a discard.
 *
 * @param ids of dead deliveries; not given: all, 1,000 with each call
 */
@Schema(name = "ReplayRequest")
record DeliveryIdsRequest(
    @Nullable @Size(min = 1, max = WebhookLimits.REPLAYED_MAX)
        List<@NotNull(message = "must not be null") String> ids) {

  /**
   * The ids; none if all are meant.
   *
   * @throws RequestRefusedException 400 if one is no id
   */
  static List<UUID> read(@Nullable DeliveryIdsRequest request) {
    return request == null || request.ids == null ? List.of() : DeadDeliveries.ids(request.ids);
  }
}
