package dev.groundcrew.api.page;

import dev.groundcrew.api.fleet.webhook.DeadDeliveries;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Dead deliveries that were chosen on a webhook's page.
 *
 * @param delivery the ids of the chosen ones
 * @param all whether it is for all, and not for the chosen ones
 */
record DeliveryForm(@Nullable List<String> delivery, @Nullable Boolean all) {

  boolean forAll() {
    return Boolean.TRUE.equals(all);
  }

  /**
   * Which; none = all.
   *
   * @throws RequestRefusedException 400 if none are chosen, or one is no id
   */
  List<UUID> ids() {
    if (forAll()) {
      return List.of();
    }
    if (delivery == null || delivery.isEmpty()) {
      throw invalid("Choose at least one delivery");
    }
    if (delivery.size() > DeadDeliveries.MOST) {
      throw invalid("These are more than %d deliveries".formatted(DeadDeliveries.MOST));
    }
    return DeadDeliveries.ids(delivery);
  }

  private static RequestRefusedException invalid(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
