package dev.groundcrew.store.webhook;

import dev.groundcrew.store.feed.ChangeRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which subscriptions' dispatchers are to be rung, and which come by themselves. */
@Repository
public class WebhookDispatcherRepository {

  /** Whether something follows the position of webhook {@code d} that it wants. */
  private static final String WANTED =
      "exists (select from change c where c.number > d.position and c.type %s)"
          .formatted(WebhookRepository.IS_WANTED);

  private final JdbcClient jdbc;

  WebhookDispatcherRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * It sends now, or must not send before: what is new does not have it rung.
   *
   * @param seconds from now
   */
  public void busyFor(UUID id, long seconds) {
    jdbc.sql(
            """
            update webhook
            set busy_until = clock_timestamp() + make_interval(secs => :seconds), rests_until = null
            where id = :id
            """)
        .param("id", id)
        .param("seconds", seconds)
        .update();
  }

  /**
   * It comes back by itself for what waits; what is new has it rung before.
   *
   * @param seconds from now
   */
  public void restsFor(UUID id, long seconds) {
    jdbc.sql(
            """
            update webhook
            set busy_until = null, rests_until = clock_timestamp() + make_interval(secs => :seconds)
            where id = :id
            """)
        .param("id", id)
        .param("seconds", seconds)
        .update();
  }

  /** It is rung as soon as there is something to do. */
  public void free(UUID id) {
    jdbc.sql("update webhook set busy_until = null, rests_until = null where id = :id")
        .param("id", id)
        .update();
  }

  /** The same, and if its receiver is down, the next probe is due. */
  public void wake(UUID id) {
    jdbc.sql(
            """
            update webhook set busy_until = null, rests_until = null, probe_at = null
            where id = :id
            """)
        .param("id", id)
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
                         or ((d.rests_until is null or d.rests_until < clock_timestamp())
                             and exists (select from webhook_delivery x
                                         where x.webhook_id = d.id and x.status = 'waiting'))
                         or %s)
                  for update of d skip locked)
                returning w.id
                """
                    .formatted(WANTED))
            .param("seconds", seconds)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    // A dispatcher that has just begun passes over the same ones: it does not mind.
    jdbc.sql(
            """
            update webhook d set position = f.last_number
            from feed f
            where d.enabled and (d.busy_until is null or d.busy_until < clock_timestamp())
              and d.position < f.last_number
              and not %s
            """
                .formatted(WANTED))
        .update();
    return due;
  }
}
