package dev.groundcrew.api.fleet.bulk;

import dev.groundcrew.engine.StartBulk;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts and cancels the workflows of bulks on threads of their own: what is asked is kept already,
 * and the caller is answered in time. A start that fails is made good by a worker.
 */
@Component
class StartInBackground {

  private static final Logger log = LoggerFactory.getLogger(StartInBackground.class);

  private final StartBulk startBulk;

  StartInBackground(StartBulk startBulk) {
    this.startBulk = startBulk;
  }

  void start(UUID bulkId) {
    run(bulkId, () -> startBulk.start(bulkId), "is kept, and will be started");
  }

  void cancelIfOpen(UUID bulkId) {
    run(bulkId, () -> startBulk.cancelIfOpen(bulkId), "is cancelled, and its workflow finds out");
  }

  private static void run(UUID bulkId, Runnable call, String otherwise) {
    Thread.ofVirtual()
        .name("bulk-" + bulkId)
        .start(
            () -> {
              try {
                call.run();
              } catch (RuntimeException unreachable) {
                log.warn("Bulk {} {}: {}", bulkId, otherwise, unreachable.toString());
              }
            });
  }
}
