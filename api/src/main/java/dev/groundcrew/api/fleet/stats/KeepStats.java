package dev.groundcrew.api.fleet.stats;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.groundcrew.store.fleet.FleetStats;
import dev.groundcrew.store.fleet.FleetStatsRepository;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the fleet's statistics for a while, so that nobody waits until they are read: with many
 * nodes that takes a fifth of a second. They are read before the api is ready, and again before
 * they are too old, even if nobody asks. Whoever asks when they are older than ten seconds is
 * answered with them, and they are read in the background, once for all callers of an api.
 */
@Component
class KeepStats {

  private static final Logger log = LoggerFactory.getLogger(KeepStats.class);

  private static final Duration READ_AFTER = Duration.ofSeconds(10);
  private static final Duration READ_UNASKED_AFTER = Duration.ofSeconds(40);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final String ALL = "all";

  private final Supplier<FleetStats> read;
  private final LoadingCache<String, FleetStats> kept;

  @Autowired
  KeepStats(FleetStatsRepository stats) {
    this(stats::read, Ticker.systemTicker(), ForkJoinPool.commonPool());
  }

  /**
   * With a clock of its own.
   *
   * @param background reads what somebody who asks does not wait for
   */
  KeepStats(Supplier<FleetStats> read, Ticker ticker, Executor background) {
    this.read = read;
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(1)
            .refreshAfterWrite(READ_AFTER)
            .expireAfterWrite(KEPT)
            .ticker(ticker)
            .executor(background)
            .build(all -> read.get());
  }

  /**
   * The statistics, at most a minute old. Only after the database was away is there anything to
   * wait for.
   *
   * @throws org.springframework.dao.DataAccessException if there are none, and the database does
   *     not answer
   */
  FleetStats stats() {
    return kept.get(ALL);
  }

  /** The same, if there is nothing to wait for. */
  Optional<FleetStats> ifKept() {
    return Optional.ofNullable(kept.getIfPresent(ALL));
  }

  /** Reads them if they will soon be too old. */
  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void keepFresh() {
    boolean fresh =
        kept.policy()
            .expireAfterWrite()
            .flatMap(written -> written.ageOf(ALL))
            .filter(age -> age.compareTo(READ_UNASKED_AFTER) < 0)
            .isPresent();
    if (fresh) {
      return;
    }
    try {
      kept.put(ALL, read.get());
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("The statistics wait for the database", databaseAway);
    }
  }
}
