package dev.groundcrew.store.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions. */
@Repository
public class WebhookRepository {

  /** How many there can be. */
  public static final int MOST = 100;

  /**
   * Behind a change's type: whether the webhook of the query wants it. That an underscore matches
   * any character matters to no type.
   */
  static final String IS_WANTED =
      "like any (select replace(event, '*', '%') from unnest(events) event)";

  private final JdbcClient jdbc;

  WebhookRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one, that is told of what changes from now on.
   *
   * @return whether there was room for it: there are at most {@link #MOST}
   */
  @Transactional
  public boolean add(Webhook webhook) {
    // Two at once must not both take the last place.
    jdbc.sql("lock table webhook in share row exclusive mode").update();
    return jdbc.sql(
                """
                insert into webhook (id, url, events, secret, template, enabled, position, user_id)
                select :id, :url, :events, :secret, :template, :enabled, :position, :user
                where (select count(*) from webhook) < :most
                """)
            .param("id", webhook.id())
            .param("url", webhook.url())
            .param("events", webhook.events().toArray(String[]::new))
            .param("secret", webhook.secret())
            .param("template", webhook.template())
            .param("enabled", webhook.enabled())
            .param("position", webhook.position())
            .param("user", webhook.userId())
            .param("most", MOST)
            .update()
        > 0;
  }

  /** All, oldest first. */
  public List<Webhook> all() {
    return jdbc.sql("select * from webhook order by created_at, id limit :most")
        .param("most", MOST)
        .query(WebhookRepository::webhook)
        .list();
  }

  /** The one with this id. */
  public Optional<Webhook> byId(UUID id) {
    return jdbc.sql("select * from webhook where id = :id")
        .param("id", id)
        .query(WebhookRepository::webhook)
        .optional();
  }

  /**
   * Saves url, events, secret, template, enabled and position; its failures are forgotten, and what
   * waits is due.
   *
   * @return whether it still exists
   */
  @Transactional
  public boolean change(Webhook webhook) {
    int changed =
        jdbc.sql(
                """
                update webhook
                set url = :url, events = :events, secret = :secret, template = :template,
                    enabled = :enabled, position = greatest(position, :position), failures = 0,
                    failing_since = null, failed_nodes = '{}', down_since = null,
                    probe_at = null, busy_until = null, rests_until = null,
                    updated_at = clock_timestamp()
                where id = :id
                """)
            .param("id", webhook.id())
            .param("url", webhook.url())
            .param("events", webhook.events().toArray(String[]::new))
            .param("secret", webhook.secret())
            .param("template", webhook.template())
            .param("enabled", webhook.enabled())
            .param("position", webhook.position())
            .update();
    jdbc.sql(
            """
            update webhook_delivery set next_try_at = clock_timestamp()
            where webhook_id = :id and status = 'waiting'
            """)
        .param("id", webhook.id())
        .update();
    return changed > 0;
  }

  /** Removes it, with what could not be delivered. Says whether it was there. */
  public boolean delete(UUID id) {
    return jdbc.sql("delete from webhook where id = :id").param("id", id).update() > 0;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Webhook webhook(ResultSet row, int n) throws SQLException {
    return new Webhook(
        row.getObject("id", UUID.class),
        row.getString("url"),
        List.of((String[]) row.getArray("events").getArray()),
        row.getString("secret"),
        row.getString("template"),
        row.getBoolean("enabled"),
        row.getLong("position"),
        row.getInt("failures"),
        instant(row, "failing_since"),
        instant(row, "down_since"),
        row.getString("last_error"),
        instant(row, "delivered_at"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant(),
        row.getString("user_id"));
  }
}
