package dev.groundcrew.store.webhook;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries that were given up and that nobody wants any more. */
@Repository
public class DeadDeliveryRepository {

  private final JdbcClient jdbc;

  DeadDeliveryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Deletes dead ones, the oldest first, at most {@link DeliveryRepository#MOST_REPLAYED} of them.
   *
   * @param ids which; none = all
   * @return how many
   */
  public int discard(UUID webhook, List<UUID> ids) {
    return jdbc.sql(
            """
            delete from webhook_delivery
            where id in (select id from webhook_delivery
                         where webhook_id = :webhook and status = 'dead'
                           and (:all or id = any(:ids))
                         order by number
                         limit :most
                         for update)
            """)
        .param("webhook", webhook)
        .param("all", ids.isEmpty())
        .param("ids", ids.toArray(UUID[]::new))
        .param("most", DeliveryRepository.MOST_REPLAYED)
        .update();
  }
}
