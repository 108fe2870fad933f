package dev.groundcrew.worker.retention;

import dev.groundcrew.store.bulk.BulkRepository;
import dev.groundcrew.store.event.TimelineRepository;
import dev.groundcrew.store.feed.ChangeRepository;
import dev.groundcrew.store.install.SilenceRepository;
import dev.groundcrew.store.webhook.DeliveryRepository;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes old rows once a day, in batches, so that no statement takes long. */
@Component
class DeleteOldRows {

  private static final Logger log = LoggerFactory.getLogger(DeleteOldRows.class);
  private static final int BATCH = 1000;
  private static final int MOST_BATCHES = 10_000;

  /** Each has up to 10,000 rows. */
  private static final int BULKS = 10;

  /** Longer than any silence timeout that makes sense: time without a row counts as an outage. */
  private static final Duration KEEP_RUNS = Duration.ofDays(30);

  private static final Duration KEEP_DEAD_DELIVERIES = Duration.ofDays(30);

  private final TimelineRepository events;
  private final SilenceRepository silence;
  private final ChangeRepository changes;
  private final BulkRepository bulks;
  private final DeliveryRepository deliveries;
  private final RetentionProperties properties;

  DeleteOldRows(
      TimelineRepository events,
      SilenceRepository silence,
      ChangeRepository changes,
      BulkRepository bulks,
      DeliveryRepository deliveries,
      RetentionProperties properties) {
    this.events = events;
    this.silence = silence;
    this.changes = changes;
    this.bulks = bulks;
    this.deliveries = deliveries;
    this.properties = properties;
  }

  @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
  void delete() {
    try {
      if (properties.events().isPositive()) {
        log.info(
            "Deleted {} events older than {}",
            inBatches(BATCH, limit -> events.deleteOlderThan(properties.events(), limit)),
            properties.events());
      }
      inBatches(BATCH, limit -> changes.deleteOlderThan(properties.changes(), limit));
      inBatches(BATCH, limit -> deliveries.deleteOlderThan(KEEP_DEAD_DELIVERIES, limit));
      if (properties.bulks().isPositive()) {
        log.info(
            "Deleted {} bulks older than {}",
            inBatches(BULKS, limit -> bulks.deleteOlderThan(properties.bulks(), limit)),
            properties.bulks());
      }
      inBatches(BATCH, limit -> silence.deleteRunsOlderThan(KEEP_RUNS, limit));
    } catch (DataAccessException | TransactionException databaseAway) {
      log.warn("Old rows are deleted tomorrow, the database is away: {}", databaseAway.toString());
    }
  }

  private static long inBatches(int size, IntUnaryOperator delete) {
    long total = 0;
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      int deleted = delete.applyAsInt(size);
      total += deleted;
      if (deleted < size) {
        break;
      }
    }
    return total;
  }
}
