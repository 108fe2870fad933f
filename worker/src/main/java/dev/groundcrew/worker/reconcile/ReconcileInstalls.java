package dev.groundcrew.worker.reconcile;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.install.InstallRepository;
import dev.groundcrew.store.install.InstallRepository.OpenInstall;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.InstallLimits;
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

  /** In one run; the next takes the next ones. */
  private static final int MOST_TOLD = 1000;

  private final InstallRepository installs;
  private final ListOpenWorkflows listOpenWorkflows;
  private final SignalInstall signalInstall;

  ReconcileInstalls(
      InstallRepository installs,
      ListOpenWorkflows listOpenWorkflows,
      SignalInstall signalInstall) {
    this.installs = installs;
    this.listOpenWorkflows = listOpenWorkflows;
    this.signalInstall = signalInstall;
  }

  /**
   * Brings back what is missing; asks the server once for every 1,000 open workflows.
   *
   * @return how many installs were brought back
   */
  int reconcile() {
    List<OpenInstall> wanted = installs.openForSeconds(GRACE_SECONDS);
    return wanted.isEmpty() ? 0 : open(wanted, listOpenWorkflows.ids());
  }

  /** Whether fewer installs are open than could be explained by those under way just now. */
  boolean manyAreLost() {
    return listOpenWorkflows.count() < installs.countOpen() * LEAST_OPEN;
  }

  /**
   * Opens all that are not open, without asking which: for an engine that has just started empty.
   */
  int openAll() {
    return open(installs.openForSeconds(0), Set.of());
  }

  /**
   * Signals installs whose workflow was last told other limits than are configured now, so that a
   * changed timeout reaches silent ones too.
   *
   * @return how many were signalled
   */
  int tellLimits(InstallLimits limits) {
    List<OpenInstall> told = installs.toldOtherThan(limits, MOST_TOLD);
    told.forEach(install -> signalInstall.ring(target(install)));
    if (!told.isEmpty()) {
      log.info("Told {} installs of changed limits", told.size());
    }
    return told.size();
  }

  private static SignalInstall.Target target(OpenInstall install) {
    return new SignalInstall.Target(install.nodeId(), install.mac(), install.hostname());
  }

  private int open(List<OpenInstall> wanted, Set<String> openWorkflows) {
    int opened = 0;
    for (OpenInstall install : wanted) {
      if (!openWorkflows.contains(InstallWorkflow.idOf(install.nodeId()))
          && signalInstall.open(target(install))) {
        opened++;
      }
    }
    if (opened > 0) {
      log.info("Brought back {} installs that had no open workflow", opened);
    }
    return opened;
  }
}
