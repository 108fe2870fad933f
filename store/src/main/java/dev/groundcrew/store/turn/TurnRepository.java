package dev.groundcrew.store.turn;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose turn it is. A turn is a lease in the table {@code turn}, and not an advisory lock: one that
 * is held for a moment goes round among the processes, and one that is held for long keeps a
 * connection.
 */
@Repository
public class TurnRepository {

  private final JdbcClient jdbc;

  TurnRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes or keeps the turn and reads, in one statement.
   *
   * @param task what it is the turn for
   * @param holder who asks
   * @param lease how long the turn is kept; after that another may take it
   * @param select a query of {@code mine}, which has one row if it is the holder's turn, else none
   * @return no value if it is another's turn
   */
  public <T> Optional<T> read(
      String task, UUID holder, Duration lease, String select, RowMapper<T> row) {
    return jdbc.sql(
            """
            with mine as (
              insert into turn as t (task, holder, held_until)
              values (:task, :holder, clock_timestamp() + make_interval(secs => :lease))
              on conflict (task) do update
              set holder = excluded.holder, held_until = excluded.held_until
              where t.holder = excluded.holder or t.held_until < clock_timestamp()
              returning task)
            """
                + select)
        .param("task", task)
        .param("holder", holder)
        .param("lease", lease.toMillis() / 1000.0)
        .query(row)
        .optional();
  }

  /** Gives the turn back, if it is this holder's, so that another need not wait for its end. */
  public void release(String task, UUID holder) {
    jdbc.sql("delete from turn where task = :task and holder = :holder")
        .param("task", task)
        .param("holder", holder)
        .update();
  }
}
