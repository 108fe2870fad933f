package dev.groundcrew.worker.reconcile;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.install.OpenInstalls;
import dev.groundcrew.store.install.OpenInstalls.OpenInstall;
import dev.groundcrew.workflows.install.InstallWorkflow;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens an install workflow for every node that is in an install state and has none: it was
 * terminated or cancelled, or the server lost it. The workflow resumes from the database.
 */
@Component
class ReconcileInstalls {

  private static final Logger log = LoggerFactory.getLogger(ReconcileInstalls.class);

  /** What became an install only now may not be visible yet. */
  private static final long GRACE_SECONDS = 5;

  private static final double LEAST_OPEN = 0.9;

  private final OpenInstalls openInstalls;
  private final ListOpenWorkflows listOpenWorkflows;
  private final SignalInstall signalInstall;

  ReconcileInstalls(
      OpenInstalls openInstalls, ListOpenWorkflows listOpenWorkflows, SignalInstall signalInstall) {
    this.openInstalls = openInstalls;
    this.listOpenWorkflows = listOpenWorkflows;
    this.signalInstall = signalInstall;
  }

  /**
   * Brings back what is missing; asks the server once for every 1,000 open workflows.
   *
   * @return how many installs were brought back
   */
  int reconcile() {
    List<OpenInstall> wanted = openInstalls.olderThan(GRACE_SECONDS);
    return wanted.isEmpty() ? 0 : open(wanted, listOpenWorkflows.ids());
  }

  /** Whether fewer installs are open than could be explained by those under way just now. */
  boolean manyAreLost() {
    return listOpenWorkflows.count() < openInstalls.count() * LEAST_OPEN;
  }

  /**
   * Opens all that are not open, without asking which: for an engine that has just started empty.
   */
  int openAll() {
    return open(openInstalls.olderThan(0), Set.of());
  }

  private int open(List<OpenInstall> wanted, Set<String> openWorkflows) {
    int opened = 0;
    for (OpenInstall install : wanted) {
      if (!openWorkflows.contains(InstallWorkflow.idOf(install.nodeId()))
          && signalInstall.open(
              new SignalInstall.Target(install.nodeId(), install.mac(), install.hostname()))) {
        opened++;
      }
    }
    if (opened > 0) {
      log.info("Brought back {} installs that had no open workflow", opened);
    }
    return opened;
  }
}
