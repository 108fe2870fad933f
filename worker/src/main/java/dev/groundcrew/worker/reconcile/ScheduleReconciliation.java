package dev.groundcrew.worker.reconcile;

import dev.groundcrew.worker.install.InstallProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reconciles at start, until it once succeeds, and from then on at every interval, unless it is so
 * much work for the server that it has to pause; then only if many installs are lost.
 */
@Component
class ScheduleReconciliation {

  private static final Logger log = LoggerFactory.getLogger(ScheduleReconciliation.class);

  private final ReconcileInstalls reconcileInstalls;
  private final ReconcileProperties properties;
  private final InstallProperties install;
  private final Rest rest = new Rest(System::nanoTime);
  private boolean done;

  ScheduleReconciliation(
      ReconcileInstalls reconcileInstalls,
      ReconcileProperties properties,
      InstallProperties install) {
    this.reconcileInstalls = reconcileInstalls;
    this.properties = properties;
    this.install = install;
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

  private synchronized boolean run() {
    try {
      int opened =
          properties.atStartOnly() ? reconcileInstalls.openAll() : reconcileUnlessResting();
      int told = reconcileInstalls.tellLimits(install.limits());
      log.debug("Reconciled: {} restarted, {} told of changed limits", opened, told);
      return true;
    } catch (RuntimeException away) {
      log.warn("Could not reconcile, will try again: {}", away.toString());
      return false;
    }
  }

  private int reconcileUnlessResting() {
    return rest.isOver() || reconcileInstalls.manyAreLost()
        ? rest.after(reconcileInstalls::reconcile)
        : 0;
  }
}
