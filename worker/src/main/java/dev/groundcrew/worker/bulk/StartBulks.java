package dev.groundcrew.worker.bulk;

import dev.groundcrew.engine.StartBulk;
import dev.groundcrew.store.bulk.BulkRepository;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Starts the workflows of bulks that are not over and have none: Temporal was away when they were
 * accepted, or the workflow was terminated. What is acknowledged is never lost.
 */
@Component
class StartBulks {

  private static final Logger log = LoggerFactory.getLogger(StartBulks.class);
  private static final Duration YOUNG = Duration.ofSeconds(5);
  private static final int BATCH = 100;

  private final BulkRepository bulks;
  private final StartBulk startBulk;
  private volatile int running;

  StartBulks(BulkRepository bulks, StartBulk startBulk, MeterRegistry registry) {
    this.bulks = bulks;
    this.startBulk = startBulk;
    Gauge.builder("groundcrew.bulks.running", () -> running)
        .description("Bulks that are not over")
        .register(registry);
  }

  @Scheduled(fixedDelayString = "PT5S")
  void start() {
    try {
      running = bulks.unfinished();
      if (running > 0) {
        start(bulks.claimUnfinished(YOUNG, BATCH));
      }
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("Bulks wait for the database", databaseAway);
    }
  }

  private void start(List<UUID> unfinished) {
    List<UUID> unreached = new ArrayList<>();
    for (UUID bulkId : unfinished) {
      try {
        if (startBulk.start(bulkId)) {
          log.info("Bulk {} had no workflow: started", bulkId);
        }
      } catch (RuntimeException unreachable) {
        log.debug("Bulk {} can't be started yet: {}", bulkId, unreachable.toString());
        unreached.add(bulkId);
      }
    }
    if (!unreached.isEmpty()) {
      bulks.release(unreached);
    }
  }
}
