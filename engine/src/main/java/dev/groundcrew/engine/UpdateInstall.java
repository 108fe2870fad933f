package dev.groundcrew.engine;

import dev.groundcrew.workflows.install.InstallWorkflow;
import dev.groundcrew.workflows.node.NodeEvent;
import io.grpc.Context;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Hands a report to a worker by an update of the install's workflow. The server keeps an update in
 * memory until a worker has taken it, and so writes once where a signal costs three writes. It is
 * lost if no worker takes it: the caller then signals.
 */
@Component
class UpdateInstall implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(UpdateInstall.class);

  /** As long as a request waits for its outcome, unless configured. */
  private static final Duration MOST_WAIT = Duration.ofSeconds(5);

  /** How long no update is tried after one that no worker took. */
  private static final Duration REST = Duration.ofSeconds(30);

  /**
   * Updates count towards the server's limit of long requests (1,200 of a namespace by default),
   * which the workers' polls need.
   */
  private static final int MOST_AT_ONCE = 100;

  private final WorkflowClient client;
  private final Duration mostWait;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("update-deadlines").daemon().factory());
  private volatile long restBegan = System.nanoTime() - REST.toNanos();

  @Autowired
  UpdateInstall(WorkflowClient client) {
    this(client, MOST_WAIT);
  }

  UpdateInstall(WorkflowClient client, Duration mostWait) {
    this.client = client;
    this.mostWait = mostWait;
  }

  /**
   * Whether a worker has taken the report. If not, it may still take it later, and a signal must be
   * sent nevertheless.
   */
  boolean update(UUID nodeId, NodeEvent.Report report) {
    if (System.nanoTime() - restBegan < REST.toNanos() || !places.tryAcquire()) {
      return false;
    }
    try {
      updateWithin(nodeId, report);
      return true;
    } catch (WorkflowUpdateTimeoutOrCancelledException noWorker) {
      restBegan = System.nanoTime();
      log.info(
          "No worker took a report of node {} within {}: reports are signalled for {}",
          nodeId,
          mostWait,
          REST);
      return false;
    } catch (RuntimeException notTaken) {
      log.debug("The install of node {} took no update", nodeId, notTaken);
      return false;
    } finally {
      places.release();
    }
  }

  private void updateWithin(UUID nodeId, NodeEvent.Report report) {
    try (var limited =
        Context.current().withDeadlineAfter(mostWait.toNanos(), TimeUnit.NANOSECONDS, deadlines)) {
      limited.run(
          () ->
              client
                  .newUntypedWorkflowStub(InstallWorkflow.idOf(nodeId))
                  .startUpdate(
                      UpdateOptions.newBuilder(Void.class)
                          .setUpdateName(InstallWorkflow.REPORT_NOW)
                          .setUpdateId(report.id().toString())
                          .setWaitForStage(WorkflowUpdateStage.ACCEPTED)
                          .build(),
                      report));
    }
  }

  @Override
  public void destroy() {
    deadlines.shutdownNow();
  }
}
