package dev.groundcrew.api.page;

import dev.groundcrew.store.webhook.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A change that could not be delivered.
 *
 * @param node what its node was called then
 * @param changed when the change was made
 * @param tries how often it was tried
 * @param next when it is tried again, while it waits
 * @param dead when it was given up
 */
record DeliveryLine(
    String id,
    String messageId,
    String type,
    String nodeId,
    String node,
    Moment changed,
    int tries,
    Moment next,
    @Nullable String error,
    @Nullable Moment dead) {

  static DeliveryLine of(Delivery delivery) {
    String id = delivery.change().nodeId().toString();
    String mac = delivery.change().data().path("mac_address").asString(id);
    return new DeliveryLine(
        delivery.id().toString(),
        delivery.change().id().toString(),
        delivery.change().type(),
        id,
        delivery.change().data().path("hostname").asString(mac),
        Moment.of(delivery.change().at()),
        delivery.tries(),
        Moment.of(delivery.nextTryAt()),
        delivery.lastError(),
        Moment.ofNullable(delivery.deadAt()));
  }
}
