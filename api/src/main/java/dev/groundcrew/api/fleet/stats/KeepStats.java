package dev.groundcrew.api.fleet.stats;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.groundcrew.store.fleet.FleetStats;
import dev.groundcrew.store.fleet.FleetStatsRepository;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps the fleet's statistics for a while: all callers of an api together have them read once in
 * ten seconds. Whoever asks then is answered with the ones before, and they are read in the
 * background; only the first to ask after a minute waits for them.
 */
@Component
class KeepStats {

  private static final Duration READ_AFTER = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final String ALL = "all";

  private final LoadingCache<String, FleetStats> kept;

  KeepStats(FleetStatsRepository stats) {
    kept =
        Caffeine.newBuilder()
            .maximumSize(1)
            .refreshAfterWrite(READ_AFTER)
            .expireAfterWrite(KEPT)
            .build(all -> stats.read());
  }

  /**
   * The statistics, at most a minute old.
   *
   * @throws org.springframework.dao.DataAccessException if there are none, and the database does
   *     not answer
   */
  FleetStats stats() {
    return kept.get(ALL);
  }
}
