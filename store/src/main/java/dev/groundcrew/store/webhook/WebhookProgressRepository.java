package dev.groundcrew.store.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each subscription has got, and how its receiver is doing. */
@Repository
public class WebhookProgressRepository {

  private static final int LONGEST_ERROR = 500;

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
            set enabled = false, last_error = :error, busy_until = null, rests_until = null,
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

  /** How its receiver is doing. */
  public Standing standing(UUID id) {
    return jdbc.sql("select failures, down_since, probe_at from webhook where id = :id")
        .param("id", id)
        .query(WebhookProgressRepository::standing)
        .optional()
        .orElse(Standing.UP);
  }

  /** A delivery arrived: the receiver is up. */
  public void arrived(UUID id, Instant at) {
    jdbc.sql(
            """
            update webhook
            set failures = 0, failing_since = null, failed_nodes = '{}', down_since = null,
                probe_at = null, delivered_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * A delivery failed. When it is the last of those of {@link Standing#NODES_THAT_FAIL} different
   * nodes, or the receiver says so, the receiver is down until one arrives.
   *
   * @param node whose message it was
   * @param saysSo whether the receiver asked to be left alone
   * @return how it is doing now
   */
  public Standing failed(UUID id, UUID node, Instant at, String error, boolean saysSo) {
    return jdbc.sql(
            """
            update webhook
            set failures = failures + 1, failing_since = coalesce(failing_since, :at),
                last_error = :error,
                failed_nodes = case
                    when :node = any(failed_nodes) or cardinality(failed_nodes) >= :many
                    then failed_nodes else failed_nodes || :node::uuid end,
                down_since = coalesce(down_since, case
                    when :saysSo
                      or cardinality(failed_nodes)
                         + case when :node = any(failed_nodes) then 0 else 1 end >= :many
                    then :at::timestamptz end)
            where id = :id
            returning failures, down_since, probe_at
            """)
        .param("id", id)
        .param("node", node)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("error", cut(error))
        .param("saysSo", saysSo)
        .param("many", Standing.NODES_THAT_FAIL)
        .query(WebhookProgressRepository::standing)
        .optional()
        .orElse(Standing.UP);
  }

  /** When the next probe of a receiver that is down is due. */
  public void probeAt(UUID id, Instant next) {
    jdbc.sql("update webhook set probe_at = :next where id = :id and down_since is not null")
        .param("id", id)
        .param("next", next.atOffset(ZoneOffset.UTC))
        .update();
  }

  static String cut(String error) {
    String storable = error.replace('\u0000', '\ufffd');
    return storable.length() <= LONGEST_ERROR ? storable : storable.substring(0, LONGEST_ERROR);
  }

  private static Standing standing(ResultSet row, int n) throws SQLException {
    return new Standing(
        row.getInt("failures"),
        WebhookRepository.instant(row, "down_since"),
        WebhookRepository.instant(row, "probe_at"));
  }
}
