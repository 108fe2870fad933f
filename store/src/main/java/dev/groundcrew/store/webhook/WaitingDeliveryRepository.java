package dev.groundcrew.store.webhook;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.feed.Change;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes that wait for another try, in a line for each node: only the first of a line is tried.
 */
@Repository
public class WaitingDeliveryRepository {

  /** So many may wait for a subscription before it reads no more of the feed. */
  public static final int MOST_WAITING = 4000;

  /** Of the waiting ones {@code d} the first of each node's line. */
  private static final String FIRST_OF_LINE =
      """
      webhook_id = :webhook and status = 'waiting'
        and not exists (
          select from webhook_delivery e
          where e.webhook_id = d.webhook_id and e.status = 'waiting'
            and e.node_id = d.node_id and e.number < d.number)
      """;

  private final JdbcClient jdbc;

  WaitingDeliveryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a change that failed for another try; nothing happens if it is kept already.
   *
   * @param next when it is tried again
   */
  public void keep(UUID webhook, Change change, Instant now, Instant next, String error) {
    insert(webhook, change, "waiting", 1, now, next, error);
  }

  /** Keeps a change behind another of its node. */
  public void keepBehind(UUID webhook, Change change, Instant now) {
    insert(webhook, change, "waiting", 0, now, now, "waits behind an earlier change of the node");
  }

  /** Gives a change up that does not wait. */
  public void bury(UUID webhook, Change change, Instant now, String error) {
    insert(webhook, change, "dead", 0, now, now, error);
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
               tried_at, next_try_at, last_error, dead_at)
            select :id, w.id, :status, :number, :node, :type, :change::jsonb, :tries, :now,
                   case when :tries > 0 then :now::timestamptz end, :next, :error,
                   case :status when 'dead' then clock_timestamp() end
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
  public int count(UUID webhook) {
    return jdbc.sql(
            """
            select count(*) from webhook_delivery where webhook_id = :webhook and status = 'waiting'
            """)
        .param("webhook", webhook)
        .query(Integer.class)
        .single();
  }

  /** Whether a change of the node waits, so that a later one has to wait behind it. */
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

  /** The first one of this node's line. */
  public Optional<Delivery> firstOf(UUID webhook, UUID node) {
    return jdbc.sql(
            """
            select %s from webhook_delivery
            where webhook_id = :webhook and node_id = :node and status = 'waiting'
            order by number
            limit 1
            """
                .formatted(DeliveryRepository.COLUMNS))
        .param("webhook", webhook)
        .param("node", node)
        .query(DeliveryRepository::delivery)
        .optional();
  }

  /**
   * The first ones of lines that are due, earliest first.
   *
   * @param except nodes whose lines are left out
   * @param limit how many at most
   */
  public List<Delivery> due(UUID webhook, Instant now, Collection<UUID> except, int limit) {
    return jdbc.sql(
            """
            select %s from webhook_delivery d
            where %s and next_try_at <= :now and node_id <> all(:except)
            order by next_try_at, number
            limit :limit
            """
                .formatted(DeliveryRepository.COLUMNS, FIRST_OF_LINE))
        .param("webhook", webhook)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("except", except.toArray(UUID[]::new))
        .param("limit", limit)
        .query(DeliveryRepository::delivery)
        .list();
  }

  /**
   * The first one of the line whose last try is longest ago, due or not: so that probes are of
   * another node each time.
   */
  public Optional<Delivery> longestUntried(UUID webhook) {
    return jdbc.sql(
            """
            select %s from webhook_delivery d
            where %s
            order by tried_at nulls first, number
            limit 1
            """
                .formatted(DeliveryRepository.COLUMNS, FIRST_OF_LINE))
        .param("webhook", webhook)
        .query(DeliveryRepository::delivery)
        .optional();
  }

  /** When the next one is due; empty if none waits. */
  public Optional<Instant> nextTry(UUID webhook) {
    return jdbc.sql(
            """
            select next_try_at from webhook_delivery d
            where %s
            order by next_try_at
            limit 1
            """
                .formatted(FIRST_OF_LINE))
        .param("webhook", webhook)
        .query((row, n) -> row.getObject("next_try_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** It arrived. */
  public void delete(UUID id) {
    jdbc.sql("delete from webhook_delivery where id = :id").param("id", id).update();
  }

  /** It failed once more. */
  public void retryAt(UUID id, Instant now, Instant next, String error) {
    jdbc.sql(
            """
            update webhook_delivery
            set tries = tries + 1, tried_at = :now, next_try_at = :next, last_error = :error
            where id = :id
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("next", next.atOffset(ZoneOffset.UTC))
        .param("error", WebhookProgressRepository.cut(error))
        .update();
  }

  /**
   * Gives up what waits.
   *
   * @param next before that, the next of its line is not tried
   */
  @Transactional
  public void bury(UUID webhook, Delivery delivery, Instant next, String error) {
    jdbc.sql(
            """
            update webhook_delivery
            set status = 'dead', dead_at = clock_timestamp(), tries = tries + 1,
                last_error = :error
            where id = :id
            """)
        .param("id", delivery.id())
        .param("error", WebhookProgressRepository.cut(error))
        .update();
    jdbc.sql(
            """
            update webhook_delivery set next_try_at = greatest(next_try_at, :next)
            where id = (select id from webhook_delivery
                        where webhook_id = :webhook and node_id = :node and status = 'waiting'
                        order by number limit 1)
            """)
        .param("webhook", webhook)
        .param("node", delivery.change().nodeId())
        .param("next", next.atOffset(ZoneOffset.UTC))
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
}
