package dev.groundcrew.worker.reconcile;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reconciles at start, until it once succeeds, and from then on at every interval. */
@Component
class ScheduleReconciliation {

  private static final Logger log = LoggerFactory.getLogger(ScheduleReconciliation.class);

  private final ReconcileInstalls reconcileInstalls;
  private final ReconcileProperties properties;
  private boolean done;

  ScheduleReconciliation(ReconcileInstalls reconcileInstalls, ReconcileProperties properties) {
    this.reconcileInstalls = reconcileInstalls;
    this.properties = properties;
  }

  @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT0S")
  void atStart() {
    if (!done) {
      done = run();
    }
  }

  @Scheduled(
      fixedDelayString = "${groundcrew.reconcile.interval:PT1M}",
      initialDelayString = "${groundcrew.reconcile.interval:PT1M}")
  void atEveryInterval() {
    if (!properties.atStartOnly()) {
      run();
    }
  }

  private boolean run() {
    try {
      int opened =
          properties.atStartOnly() ? reconcileInstalls.openAll() : reconcileInstalls.reconcile();
      log.debug("Reconciled: {} brought back", opened);
      return true;
    } catch (RuntimeException away) {
      log.warn("Could not reconcile, will try again: {}", away.toString());
      return false;
    }
  }
}
