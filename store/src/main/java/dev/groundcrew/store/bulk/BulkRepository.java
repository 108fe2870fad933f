package dev.groundcrew.store.bulk;

import dev.groundcrew.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bulks, and how far they are. */
@Repository
public class BulkRepository {

  /** Of a bulk that is over, the counts are kept; of others, they are counted. */
  private static final String SELECT =
      """
      select b.id, b.action, b.user_id, b.total, b.created_at, b.cancelled_at, b.cancelled_by,
             b.finished_at, coalesce(c.pending, 0) as pending,
             coalesce(b.done, c.done) as done, coalesce(b.refused, c.refused) as refused,
             coalesce(b.failed, c.failed) as failed,
             coalesce(b.cancelled, c.cancelled) as cancelled
      from bulk b
      left join lateral (
        select count(*) filter (where bn.result = 'pending') as pending,
               count(*) filter (where bn.result = 'done') as done,
               count(*) filter (where bn.result = 'refused') as refused,
               count(*) filter (where bn.result = 'failed') as failed,
               count(*) filter (where bn.result = 'cancelled') as cancelled
        from bulk_node bn
        where bn.bulk_id = b.id) c on b.finished_at is null
      """;

  private final JdbcClient jdbc;

  BulkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where in the list of bulks, newest first, a page ends. */
  public record Position(Instant at, UUID id) {}

  /** Keeps a bulk without targets; false if its key was used before. */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean insert(
      UUID id,
      BulkAction action,
      @Nullable String userId,
      @Nullable String idempotencyKey,
      String hash) {
    return jdbc.sql(
                """
                insert into bulk (id, action, user_id, idempotency_key, request_hash)
                values (:id, :action::jsonb, :user, :key, :hash)
                on conflict do nothing
                """)
            .param("id", id)
            .param("action", action.toJson().toString())
            .param("user", userId)
            .param("key", idempotencyKey)
            .param("hash", hash)
            .update()
        > 0;
  }

  /** Says how many targets it has; one that has nothing to do is finished at once. */
  @Transactional(propagation = Propagation.MANDATORY)
  void begin(UUID id, int total) {
    jdbc.sql("update bulk set total = :total where id = :id")
        .param("total", total)
        .param("id", id)
        .update();
    finishIfDone(id);
  }

  /** The user's bulk with this key, if it is for this very request. */
  Optional<Bulk> byRequest(@Nullable String userId, String idempotencyKey, String hash) {
    return jdbc.sql(
            SELECT
                + """
                where coalesce(b.user_id, '') = coalesce(:user::text, '')
                  and b.idempotency_key = :key and b.request_hash = :hash
                """)
        .param("user", userId)
        .param("key", idempotencyKey)
        .param("hash", hash)
        .query(BulkRepository::read)
        .optional();
  }

  /** The bulk with this id, if there is one. */
  public Optional<Bulk> get(UUID id) {
    return jdbc.sql(SELECT + "where b.id = :id")
        .param("id", id)
        .query(BulkRepository::read)
        .optional();
  }

  /**
   * Bulks, newest first.
   *
   * @param after null for the beginning
   */
  public List<Bulk> page(@Nullable Position after, int limit) {
    String behind = after == null ? "" : "where (b.created_at, b.id) < (:at::timestamptz, :id) ";
    return jdbc.sql(SELECT + behind + "order by b.created_at desc, b.id desc limit :limit")
        .param("at", after == null ? null : after.at().toString())
        .param("id", after == null ? null : after.id())
        .param("limit", limit)
        .query(BulkRepository::read)
        .list();
  }

  /**
   * Cancels the bulk: no node begins any more. One whose outcome is waited for keeps its step. A
   * bulk that is over, or cancelled already, stays as it is.
   *
   * @return the bulk; empty if there is none
   */
  @Transactional
  public Optional<Bulk> cancel(UUID id, @Nullable String userId) {
    jdbc.sql(
            """
            update bulk set cancelled_at = clock_timestamp(), cancelled_by = :user
            where id = :id and finished_at is null and cancelled_at is null
            """)
        .param("id", id)
        .param("user", userId)
        .update();
    jdbc.sql(
            """
            update bulk_node bn
            set result = 'cancelled', message = case when bn.step = 0 then 'Not begun'
                  else format('Cancelled after %s of its steps', bn.step) end,
                finished_at = clock_timestamp()
            from bulk b
            where b.id = :id and b.cancelled_at is not null
              and bn.bulk_id = b.id and bn.result = 'pending' and bn.event_id is null
            """)
        .param("id", id)
        .update();
    finishIfDone(id);
    return get(id);
  }

  /** Ends the bulk if no node of it is pending; says whether it is over. */
  @Transactional
  public boolean finishIfDone(UUID id) {
    jdbc.sql(
            """
            update bulk b
            set finished_at = clock_timestamp(), done = c.done, refused = c.refused,
                failed = c.failed, cancelled = c.cancelled
            from (select count(*) filter (where result = 'done') as done,
                         count(*) filter (where result = 'refused') as refused,
                         count(*) filter (where result = 'failed') as failed,
                         count(*) filter (where result = 'cancelled') as cancelled
                  from bulk_node where bulk_id = :id) c
            where b.id = :id and b.finished_at is null
              and not exists (
                select from bulk_node where bulk_id = :id and result = 'pending')
            """)
        .param("id", id)
        .update();
    return !jdbc.sql("select exists (select from bulk where id = :id and finished_at is null)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /**
   * Bulks that are not over and whose workflow nobody has looked after for a minute, oldest first.
   * They are then looked after.
   *
   * @param young how old a bulk must be: who accepted it starts it
   */
  @Transactional
  public List<UUID> claimUnfinished(Duration young, int limit) {
    return jdbc.sql(
            """
            update bulk set rung_at = clock_timestamp()
            where id in (
              select id from bulk
              where finished_at is null
                and created_at <= clock_timestamp() - make_interval(secs => :young)
                and (rung_at is null or rung_at <= clock_timestamp() - interval '1 minute')
              order by created_at, id
              limit :limit
              for update skip locked)
            returning id
            """)
        .param("young", young.toMillis() / 1000.0)
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Gives back claimed bulks whose workflow could not be started: they are due again at once. */
  public void release(List<UUID> ids) {
    jdbc.sql("update bulk set rung_at = null where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  /** How many bulks are not over. */
  public int unfinished() {
    return jdbc.sql("select count(*) from bulk where finished_at is null")
        .query(Integer.class)
        .single();
  }

  /**
   * Deletes bulks that ended longer than {@code age} ago, with what became of their nodes.
   *
   * @return how many
   */
  @Transactional
  public int deleteOlderThan(Duration age, int limit) {
    return jdbc.sql(
            """
            delete from bulk where id in (
              select id from bulk
              where finished_at < clock_timestamp() - make_interval(secs => :age)
              order by finished_at
              limit :limit)
            """)
        .param("age", age.toSeconds())
        .param("limit", limit)
        .update();
  }

  private static Bulk read(ResultSet row, int number) throws SQLException {
    return new Bulk(
        row.getObject("id", UUID.class),
        BulkAction.of(Json.readTree(row.getString("action"))),
        row.getString("user_id"),
        row.getInt("total"),
        new Bulk.Counts(
            row.getInt("pending"),
            row.getInt("done"),
            row.getInt("refused"),
            row.getInt("failed"),
            row.getInt("cancelled")),
        Objects.requireNonNull(instant(row, "created_at")),
        instant(row, "cancelled_at"),
        row.getString("cancelled_by"),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
