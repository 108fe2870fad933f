package dev.groundcrew.store.webhook;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.feed.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes that could not be delivered, as people see them; those that were given up. */
@Repository
public class DeliveryRepository {

  /** Dead ones that are kept for a subscription; of more, the oldest are deleted. */
  public static final int MOST_DEAD = 10_000;

  /** Dead ones that one call sends again. */
  public static final int MOST_REPLAYED = 1000;

  /**
   * Nothing is sent again while so many wait: what is new must find room among those that wait,
   * also if all that is sent again is refused again.
   */
  public static final int ROOM_FOR_REPLAYED = WaitingDeliveryRepository.MOST_WAITING / 2;

  static final String COLUMNS =
      "id, change, tries, first_tried_at, next_try_at, last_error, dead_at";

  private static final int MOST_DELETED = 1000;

  private final JdbcClient jdbc;

  DeliveryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that wait, or the dead ones; latest first. */
  public List<Delivery> page(UUID webhook, boolean dead, int limit, long offset) {
    return jdbc.sql(
            """
            select %s from webhook_delivery
            where webhook_id = :webhook and status = :status
            order by coalesce(dead_at, next_try_at) desc, id desc
            limit :limit offset :offset
            """
                .formatted(COLUMNS))
        .param("webhook", webhook)
        .param("status", dead ? "dead" : "waiting")
        .param("limit", limit)
        .param("offset", offset)
        .query(DeliveryRepository::delivery)
        .list();
  }

  /** How many are dead. */
  public long countDead(UUID webhook) {
    return jdbc.sql(
            """
            select count(*) from webhook_delivery where webhook_id = :webhook and status = 'dead'
            """)
        .param("webhook", webhook)
        .query(Long.class)
        .single();
  }

  /**
   * Has dead ones tried again, the oldest first: at most {@link #MOST_REPLAYED} of them, and no
   * more than {@link #ROOM_FOR_REPLAYED} has room for.
   *
   * @param ids which; none = all
   * @return how many
   */
  public int replay(UUID webhook, List<UUID> ids) {
    return jdbc.sql(
            """
            update webhook_delivery
            set status = 'waiting', dead_at = null, tries = 0, tried_at = null,
                first_tried_at = clock_timestamp(), next_try_at = clock_timestamp()
            where id in (select id from webhook_delivery
                         where webhook_id = :webhook and status = 'dead'
                           and (:all or id = any(:ids))
                         order by number
                         limit least(:most, greatest(0, :room - (
                           select count(*) from webhook_delivery
                           where webhook_id = :webhook and status = 'waiting')))
                         for update)
            """)
        .param("webhook", webhook)
        .param("all", ids.isEmpty())
        .param("ids", ids.toArray(UUID[]::new))
        .param("most", MOST_REPLAYED)
        .param("room", ROOM_FOR_REPLAYED)
        .update();
  }

  /**
   * Deletes dead ones, the oldest first, at most {@link #MOST_REPLAYED} of them.
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
        .param("most", MOST_REPLAYED)
        .update();
  }

  /** Deletes dead ones that are more than are kept, the oldest. */
  public void deleteSurplus(UUID webhook) {
    int deleted = MOST_DELETED;
    while (deleted == MOST_DELETED) {
      deleted =
          jdbc.sql(
                  """
                  delete from webhook_delivery
                  where id in (select id from webhook_delivery
                               where webhook_id = :webhook and status = 'dead'
                               order by dead_at desc, id desc
                               offset :most limit :limit)
                  """)
              .param("webhook", webhook)
              .param("most", MOST_DEAD)
              .param("limit", MOST_DELETED)
              .update();
    }
  }

  /** Deletes dead ones that are older; at most so many. */
  public int deleteOlderThan(Duration keep, int limit) {
    return jdbc.sql(
            """
            delete from webhook_delivery
            where id in (select id from webhook_delivery
                         where status = 'dead'
                           and dead_at < clock_timestamp() - make_interval(secs => :keep)
                         order by dead_at
                         limit :limit)
            """)
        .param("keep", keep.toSeconds())
        .param("limit", limit)
        .update();
  }

  static Delivery delivery(ResultSet row, int n) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        Json.read(row.getString("change"), Change.class),
        row.getInt("tries"),
        row.getObject("first_tried_at", OffsetDateTime.class).toInstant(),
        row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
        row.getString("last_error"),
        WebhookRepository.instant(row, "dead_at"));
  }
}
