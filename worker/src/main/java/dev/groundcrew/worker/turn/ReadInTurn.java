package dev.groundcrew.worker.turn;

import dev.groundcrew.store.NewId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Figures that this worker reads while it is its turn, and has none of otherwise: all workers
 * together ask once, and no sum counts a figure twice. When the database is away there are none,
 * rather than old ones.
 *
 * @param <T> the figures
 */
public final class ReadInTurn<T> {

  private static final Logger log = LoggerFactory.getLogger(ReadInTurn.class);

  /** Longer than it takes until the same worker reads again. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final BiFunction<UUID, Duration, Optional<T>> read;
  private final Consumer<UUID> release;
  private final UUID holder = NewId.next();

  /**
   * One who asks for a turn.
   *
   * @param read reads for a holder, who then has the turn for this long; no value if another has it
   * @param release takes the turn back from a holder
   */
  public ReadInTurn(BiFunction<UUID, Duration, Optional<T>> read, Consumer<UUID> release) {
    this.read = read;
    this.release = release;
  }

  /** The figures; no value if it is another's turn, or the database is away. */
  public Optional<T> read() {
    try {
      return read.apply(holder, LEASE);
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("The figures wait for the database", databaseAway);
      return Optional.empty();
    }
  }

  /** Gives the turn back. */
  public void release() {
    try {
      release.accept(holder);
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("The turn ends by itself", databaseAway);
    }
  }
}
