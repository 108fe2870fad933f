package dev.groundcrew.store.webhook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of all webhooks. */
@Repository
public class WebhookFigureRepository {

  private final JdbcClient jdbc;

  WebhookFigureRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads them, in one statement. */
  public WebhookFigures now() {
    return jdbc.sql(
            """
            select (select count(*) from webhook_delivery where status = 'waiting') as waiting,
                   (select count(*) from webhook_delivery where status = 'dead') as dead,
                   coalesce((select greatest(extract(epoch from clock_timestamp() - c.at), 0)
                             from change c
                             where c.number > (select min(position) from webhook where enabled)
                             order by c.number limit 1), 0) as lag
            """)
        .query(
            (row, n) ->
                new WebhookFigures(
                    row.getLong("waiting"), row.getLong("dead"), row.getDouble("lag")))
        .single();
  }
}
