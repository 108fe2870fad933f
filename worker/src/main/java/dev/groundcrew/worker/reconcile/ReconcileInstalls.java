package dev.groundcrew.worker.reconcile;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.install.InstallRepository;
import dev.groundcrew.store.install.InstallRepository.OpenInstall;
import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.InstallLimits;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

  /** An install that has just begun may not be visible yet. */
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
   * Restarts missing workflows; one call to the server per 1,000 open workflows.
   *
   * @return how many installs were restarted
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
    int told =
        each(
            installs.toldOtherThan(limits, MOST_TOLD),
            install -> {
              signalInstall.ring(install);
              return true;
            });
    if (told > 0) {
      log.info("Told {} installs of changed limits", told);
    }
    return told;
  }

  private static SignalInstall.Target target(OpenInstall install) {
    return new SignalInstall.Target(install.nodeId(), install.mac(), install.hostname());
  }

  private int open(List<OpenInstall> wanted, Set<String> openWorkflows) {
    int opened =
        each(
            wanted.stream()
                .filter(install -> !openWorkflows.contains(InstallWorkflow.idOf(install.nodeId())))
                .toList(),
            signalInstall::open);
    if (opened > 0) {
      log.info("Restarted {} installs that had no open workflow", opened);
    }
    return opened;
  }

  /**
   * How many installs the action was done for. One that fails delays no other, unless the server is
   * away.
   */
  private static int each(List<OpenInstall> installs, Predicate<SignalInstall.Target> action) {
    int done = 0;
    for (OpenInstall install : installs) {
      try {
        done += action.test(target(install)) ? 1 : 0;
      } catch (RuntimeException failed) {
        if (SignalInstall.isAway(failed)) {
          throw failed;
        }
        log.warn(
            "Install of node {} could not be reached: {}", install.nodeId(), failed.toString());
      }
    }
    return done;
  }
}
