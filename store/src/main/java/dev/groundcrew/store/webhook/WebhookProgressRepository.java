package dev.groundcrew.store.webhook;

import dev.groundcrew.store.feed.ChangeRepository;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each subscription has got, and how its receiver is doing. */
@Repository
public class WebhookProgressRepository {

  private static final int LONGEST_ERROR = 500;

  /**
   * Whether something follows the position of webhook {@code d} that it wants. That an underscore
   * matches any character matters to no type.
   */
  private static final String WANTED =
      """
      exists (select from change c
              where c.number > d.position
                and c.type like any (
                  select replace(event, '*', '%')
                  from unnest(d.events) event))
      """;

  private final JdbcClient jdbc;

  WebhookProgressRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A receiver that says it is gone is told no more.
   *
   * @param error what it said
   */
  public void disable(UUID id, String error) {
    jdbc.sql(
            """
            update webhook
            set enabled = false, last_error = :error, busy_until = null,
                updated_at = clock_timestamp()
            where id = :id
            """)
        .param("id", id)
        .param("error", cut(error))
        .update();
  }

  /** All changes up to this one have been dealt with. */
  public void moveTo(UUID id, long number) {
    jdbc.sql("update webhook set position = :number where id = :id and position < :number")
        .param("id", id)
        .param("number", number)
        .update();
  }

  /** The position was of no use any more: it goes on from here, also backwards. */
  public void resetTo(UUID id, long number) {
    jdbc.sql("update webhook set position = :number where id = :id")
        .param("id", id)
        .param("number", number)
        .update();
  }

  /** A delivery arrived: the receiver is up. */
  public void arrived(UUID id, Instant at) {
    jdbc.sql(
            """
            update webhook set failures = 0, failing_since = null, delivered_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A delivery failed. */
  public void failed(UUID id, Instant at, String error) {
    jdbc.sql(
            """
            update webhook
            set failures = failures + 1, failing_since = coalesce(failing_since, :at),
                last_error = :error
            where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("error", cut(error))
        .update();
  }

  /**
   * For how long its dispatcher need not be rung.
   *
   * @param seconds from now; 0 = as soon as there is something to do
   */
  public void busyFor(UUID id, long seconds) {
    jdbc.sql(
            """
            update webhook
            set busy_until = case when :seconds = 0 then null
                else clock_timestamp() + make_interval(secs => :seconds) end
            where id = :id
            """)
        .param("id", id)
        .param("seconds", seconds)
        .update();
  }

  /**
   * Those that have something to do and whose dispatchers may not know. Each is named once in this
   * time, however many ask. One that wants nothing of what is new is moved past it, without its
   * dispatcher.
   *
   * @param seconds for how long nobody else is told the same
   */
  public List<UUID> claimDue(long seconds) {
    if (!jdbc.sql("select exists (select from webhook where enabled)")
        .query(Boolean.class)
        .single()) {
      return List.of();
    }
    jdbc.sql("select number_changes(:most)")
        .param("most", ChangeRepository.MOST)
        .query(Long.class)
        .single();
    List<UUID> due =
        jdbc.sql(
                """
                update webhook w
                set busy_until = clock_timestamp() + make_interval(secs => :seconds)
                where w.id in (
                  select d.id from webhook d, feed f
                  where d.enabled and (d.busy_until is null or d.busy_until < clock_timestamp())
                    and (d.position > f.last_number
                         or exists (select from webhook_delivery x
                                    where x.webhook_id = d.id and x.status = 'waiting')
                         or %s)
                  for update of d skip locked)
                returning w.id
                """
                    .formatted(WANTED))
            .param("seconds", seconds)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    jdbc.sql(
            """
            update webhook d set position = f.last_number
            from feed f
            where d.enabled and (d.busy_until is null or d.busy_until < clock_timestamp())
              and d.position < f.last_number
              and not exists (select from webhook_delivery x
                              where x.webhook_id = d.id and x.status = 'waiting')
              and not %s
            """
                .formatted(WANTED))
        .update();
    return due;
  }

  static String cut(String error) {
    String storable = error.replace('\u0000', '\ufffd');
    return storable.length() <= LONGEST_ERROR ? storable : storable.substring(0, LONGEST_ERROR);
  }
}
