package dev.groundcrew.store.feed;

import dev.groundcrew.store.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The feed: what changed, in order. The transaction that changes something writes the row (triggers
 * do), and the first who reads after it was committed gives it its number. So a change that is
 * committed late comes late, and is neither skipped nor told twice; a node's changes come in the
 * order in which they were made.
 */
@Repository
public class ChangeRepository {

  /** What one reading takes at most. */
  public static final int MOST = 1000;

  private final JdbcClient jdbc;

  ChangeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What follows a position.
   *
   * @param number the number of the last change that the reader has; 0 = none
   * @param limit 1 to {@link #MOST}
   */
  public Changes after(long number, int limit) {
    number(MOST);
    List<Change> next =
        jdbc.sql(
                """
                select number, id, type, node_id, at, data
                from change
                where number > :number
                order by number
                limit :limit
                """)
            .param("number", number)
            .param("limit", Math.clamp(limit, 1, MOST))
            .query(ChangeRepository::change)
            .list();
    if (!next.isEmpty() && next.getFirst().number() == number + 1) {
      return new Changes.Next(next);
    }
    Bounds bounds = bounds();
    if (number < bounds.oldest() || number > bounds.latest()) {
      return new Changes.Expired(bounds.oldest(), bounds.latest());
    }
    return new Changes.Next(next);
  }

  /** The number of the latest change; 0 if there is none yet. */
  public long latest() {
    number(MOST);
    return bounds().latest();
  }

  /** Which feed this is: another one's positions mean nothing here. */
  public String epoch() {
    return jdbc.sql("select epoch from feed where id = 1").query(String.class).single();
  }

  /**
   * Deletes the oldest.
   *
   * @param keep what is younger stays
   * @param limit how many at most
   * @return how many were deleted
   */
  @Transactional
  public int deleteOlderThan(Duration keep, int limit) {
    number(limit);
    return jdbc.sql(
            """
            delete from change
            where at < clock_timestamp() - make_interval(secs => :keep)
              and number in (select number from change where number is not null
                             order by number limit :limit)
            """)
        .param("keep", keep.toSeconds())
        .param("limit", limit)
        .update();
  }

  private void number(int most) {
    jdbc.sql("select number_changes(:most)").param("most", most).query(Long.class).single();
  }

  private record Bounds(long oldest, long latest) {}

  private Bounds bounds() {
    return jdbc.sql(
            """
            select coalesce((select min(number) from change where number is not null) - 1,
                            last_number) as oldest,
                   last_number as latest
            from feed where id = 1
            """)
        .query((row, n) -> new Bounds(row.getLong("oldest"), row.getLong("latest")))
        .single();
  }

  private static Change change(ResultSet row, int n) throws SQLException {
    return new Change(
        row.getLong("number"),
        row.getObject("id", UUID.class),
        row.getString("type"),
        row.getObject("node_id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        Json.readTree(row.getString("data")));
  }
}
