package dev.groundcrew.api.fleet.webhook;

import dev.groundcrew.api.http.PathIds;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.security.Caller;
import dev.groundcrew.store.webhook.DeliveryRepository;
import dev.groundcrew.store.webhook.WebhookDispatcherRepository;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Has dead deliveries sent again or discarded, for the API's calls and for the page. */
@Component
public class DeadDeliveries {

  /** How many one call takes. */
  public static final int MOST = DeliveryRepository.MOST_REPLAYED;

  private static final Logger log = LoggerFactory.getLogger(DeadDeliveries.class);

  private final DeliveryRepository deliveries;
  private final WebhookDispatcherRepository dispatchers;

  DeadDeliveries(DeliveryRepository deliveries, WebhookDispatcherRepository dispatchers) {
    this.deliveries = deliveries;
    this.dispatchers = dispatchers;
  }

  /**
   * The ids that these texts are.
   *
   * @throws RequestRefusedException 400 if one is no id
   */
  public static List<UUID> ids(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                PathIds.parse(text)
                    .orElseThrow(
                        () ->
                            new RequestRefusedException(
                                HttpStatus.BAD_REQUEST,
                                ProblemCode.VALIDATION_FAILED,
                                "ids must be ids of deliveries")))
        .toList();
  }

  /**
   * Has them sent again, the oldest first, at most {@link #MOST}. Each is tried for another day.
   *
   * @param ids which; none = all
   * @return how many
   */
  public int replay(UUID webhook, List<UUID> ids, @Nullable Principal user) {
    int replayed = deliveries.replay(webhook, ids);
    dispatchers.wake(webhook);
    log.info(
        "Webhook {}: {} dead deliveries are sent again (by {})",
        webhook,
        replayed,
        Caller.name(user));
    return replayed;
  }

  /**
   * Deletes them, the oldest first, at most {@link #MOST}.
   *
   * @param ids which; none = all
   * @return how many
   */
  public int discard(UUID webhook, List<UUID> ids, @Nullable Principal user) {
    int discarded = deliveries.discard(webhook, ids);
    log.info(
        "Webhook {}: {} dead deliveries are discarded (by {})",
        webhook,
        discarded,
        Caller.name(user));
    return discarded;
  }
}
