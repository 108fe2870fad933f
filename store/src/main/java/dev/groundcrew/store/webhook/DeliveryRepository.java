package dev.groundcrew.store.webhook;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes that could not be delivered: they wait for another try, or were given up. */
@Repository
public class DeliveryRepository {

  /** Dead ones that are kept for a subscription; of more, the oldest are deleted. */
  public static final int MOST_DEAD = 10_000;

  /** Dead ones that one call sends again. */
  public static final int MOST_REPLAYED = 1000;

  private static final String COLUMNS =
      "id, change, tries, first_tried_at, next_try_at, last_error, dead_at";

  private final JdbcClient jdbc;

  DeliveryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a change for another try; nothing happens if it is kept already.
   *
   * @param tries how often it was tried; 0 if it stands behind another of its node
   */
  public void keep(
      UUID webhook, Change change, int tries, Instant now, Instant next, String error) {
    insert(webhook, change, "waiting", tries, now, next, error);
  }

  /** Gives a change up that is not kept yet. */
  public void bury(UUID webhook, Change change, int tries, Instant now, String error) {
    insert(webhook, change, "dead", tries, now, now, error);
  }

  private void insert(
      UUID webhook,
      Change change,
      String status,
      int tries,
      Instant now,
      Instant next,
      String error) {
    jdbc.sql(
            """
            insert into webhook_delivery
              (id, webhook_id, status, number, node_id, type, change, tries, first_tried_at,
               next_try_at, last_error, dead_at)
            select :id, w.id, :status, :number, :node, :type, :change::jsonb, :tries, :now,
                   :next, :error, case :status when 'dead' then clock_timestamp() end
            from webhook w where w.id = :webhook
            on conflict (webhook_id, number) do nothing
            """)
        .param("id", NewId.next())
        .param("webhook", webhook)
        .param("status", status)
        .param("number", change.number())
        .param("node", change.nodeId())
        .param("type", change.type())
        .param("change", Json.write(change))
        .param("tries", tries)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("next", next.atOffset(ZoneOffset.UTC))
        .param("error", WebhookProgressRepository.cut(error))
        .update();
  }

  /** How many wait. */
  public int countWaiting(UUID webhook) {
    return jdbc.sql(
            """
            select count(*) from webhook_delivery where webhook_id = :webhook and status = 'waiting'
            """)
        .param("webhook", webhook)
        .query(Integer.class)
        .single();
  }

  /** Whether another change of the node waits, so that this one has to wait behind it. */
  public boolean isWaiting(UUID webhook, UUID node) {
    return jdbc.sql(
            """
            select exists (select from webhook_delivery
                           where webhook_id = :webhook and node_id = :node and status = 'waiting')
            """)
        .param("webhook", webhook)
        .param("node", node)
        .query(Boolean.class)
        .single();
  }

  /** Of the nodes' earliest waiting ones the one that is due first. */
  public Optional<Delivery> earliest(UUID webhook) {
    return jdbc.sql(
            """
            select %s from webhook_delivery d
            where webhook_id = :webhook and status = 'waiting'
              and not exists (
                select from webhook_delivery e
                where e.webhook_id = d.webhook_id and e.status = 'waiting'
                  and e.node_id = d.node_id and e.number < d.number)
            order by next_try_at, number
            limit 1
            """
                .formatted(COLUMNS))
        .param("webhook", webhook)
        .query(DeliveryRepository::delivery)
        .optional();
  }

  /** It arrived. */
  public void delete(UUID id) {
    jdbc.sql("delete from webhook_delivery where id = :id").param("id", id).update();
  }

  /** It failed once more. */
  public void retryAt(UUID id, Instant next, String error) {
    jdbc.sql(
            """
            update webhook_delivery
            set tries = tries + 1, next_try_at = :next, last_error = :error
            where id = :id
            """)
        .param("id", id)
        .param("next", next.atOffset(ZoneOffset.UTC))
        .param("error", WebhookProgressRepository.cut(error))
        .update();
  }

  /** Gives up what waits. */
  public void bury(UUID id, String error) {
    jdbc.sql(
            """
            update webhook_delivery
            set status = 'dead', dead_at = clock_timestamp(), tries = tries + 1,
                last_error = :error
            where id = :id
            """)
        .param("id", id)
        .param("error", WebhookProgressRepository.cut(error))
        .update();
  }

  /**
   * Gives up all that has waited since then.
   *
   * @return how many
   */
  public int buryWaitingSince(UUID webhook, Instant since) {
    return jdbc.sql(
            """
            update webhook_delivery set status = 'dead', dead_at = clock_timestamp()
            where webhook_id = :webhook and status = 'waiting' and first_tried_at <= :since
            """)
        .param("webhook", webhook)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .update();
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
   * Has dead ones tried again, the oldest first, at most {@link #MOST_REPLAYED} of them.
   *
   * @param ids which; none = all
   * @return how many
   */
  public int replay(UUID webhook, List<UUID> ids) {
    return jdbc.sql(
            """
            update webhook_delivery
            set status = 'waiting', dead_at = null, tries = 0,
                first_tried_at = clock_timestamp(), next_try_at = clock_timestamp()
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

  /** Deletes dead ones that are more than are kept. */
  public int deleteSurplus(UUID webhook) {
    return jdbc.sql(
            """
            delete from webhook_delivery
            where id in (select id from webhook_delivery
                         where webhook_id = :webhook and status = 'dead'
                         order by dead_at desc, id desc
                         offset :most limit 1000)
            """)
        .param("webhook", webhook)
        .param("most", MOST_DEAD)
        .update();
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

  private static Delivery delivery(ResultSet row, int n) throws SQLException {
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
