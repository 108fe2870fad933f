package dev.groundcrew.store.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of all webhooks, read by one process at a time. */
@Repository
public class WebhookFigureRepository {

  private static final String TASK = "webhook-figures";

  private final JdbcClient jdbc;

  WebhookFigureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes or keeps the turn and reads the figures, in one statement.
   *
   * @param holder who asks
   * @param lease how long the turn is kept; after that another may take it
   * @return no value if it is another's turn
   */
  public Optional<WebhookFigures> read(UUID holder, Duration lease) {
    return jdbc.sql(
            """
            with mine as (
              insert into turn as t (task, holder, held_until)
              values (:task, :holder, clock_timestamp() + make_interval(secs => :lease))
              on conflict (task) do update
              set holder = excluded.holder, held_until = excluded.held_until
              where t.holder = excluded.holder or t.held_until < clock_timestamp()
              returning task)
            select (select count(*) from webhook_delivery where status = 'waiting') as waiting,
                   (select count(*) from webhook_delivery where status = 'dead') as dead,
                   coalesce((select greatest(extract(epoch from clock_timestamp() - c.at), 0)
                             from change c
                             where c.number > (select min(position) from webhook where enabled)
                             order by c.number limit 1), 0) as lag
            from mine
            """)
        .param("task", TASK)
        .param("holder", holder)
        .param("lease", lease.toSeconds())
        .query(
            (row, n) ->
                new WebhookFigures(
                    row.getLong("waiting"), row.getLong("dead"), row.getDouble("lag")))
        .optional();
  }

  /** Gives the turn back, if it is this holder's, so that another need not wait for its end. */
  public void release(UUID holder) {
    jdbc.sql("delete from turn where task = :task and holder = :holder")
        .param("task", TASK)
        .param("holder", holder)
        .update();
  }
}
