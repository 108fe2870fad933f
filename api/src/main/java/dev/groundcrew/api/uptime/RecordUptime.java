package dev.groundcrew.api.uptime;

import dev.groundcrew.store.install.SilenceRepository;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Renews this api's row of {@code service_uptime} while it listens and the database is there. A run
 * that could not be renewed for 30 seconds is over, and another one begins.
 */
@Component
class RecordUptime {

  private static final Logger log = LoggerFactory.getLogger(RecordUptime.class);

  private final SilenceRepository silence;
  private volatile boolean listening;
  private @Nullable UUID run;

  RecordUptime(SilenceRepository silence) {
    this.silence = silence;
  }

  @EventListener
  void listening(WebServerInitializedEvent started) {
    listening = true;
    renew();
  }

  @Scheduled(fixedRateString = "PT10S")
  synchronized void renew() {
    if (!listening) {
      return;
    }
    try {
      if (run == null || !silence.renewRun(run)) {
        run = silence.beginRun();
      }
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("An outage: the database is away", databaseAway);
    }
  }
}
