package dev.groundcrew.worker.install;

import dev.groundcrew.store.NodeNotFoundException;
import dev.groundcrew.store.event.FindEvents;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.install.CommitDecision;
import dev.groundcrew.store.install.LockNode;
import dev.groundcrew.store.install.RecordRun;
import dev.groundcrew.workflows.install.CommitRequest;
import dev.groundcrew.workflows.install.CommitResult;
import dev.groundcrew.workflows.install.InstallActivities;
import dev.groundcrew.workflows.install.InstallSettings;
import dev.groundcrew.workflows.install.LoadedNode;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The install workflow's activities, over PostgreSQL. */
@Component
class PersistInstall implements InstallActivities {

  private static final Logger log = LoggerFactory.getLogger(PersistInstall.class);

  private final LockNode nodes;
  private final FindEvents events;
  private final CommitDecision commitDecision;
  private final RecordRun recordRun;
  private final InstallProperties properties;
  private final RegisterSearchAttributes searchAttributes;

  PersistInstall(
      LockNode nodes,
      FindEvents events,
      CommitDecision commitDecision,
      RecordRun recordRun,
      InstallProperties properties,
      RegisterSearchAttributes searchAttributes) {
    this.nodes = nodes;
    this.events = events;
    this.commitDecision = commitDecision;
    this.recordRun = recordRun;
    this.properties = properties;
    this.searchAttributes = searchAttributes;
  }

  @Override
  public LoadedNode load(UUID nodeId) {
    // Each run begins with this.
    recordRun.record(nodeId, runId());
    return existing(
        () ->
            new LoadedNode(
                nodes.read(nodeId),
                settings(),
                events.unapplied(nodeId).stream().map(StoredEvent::toNodeEvent).toList()));
  }

  @Override
  public CommitResult commit(CommitRequest request) {
    return existing(() -> commitDecision.commit(request, settings()));
  }

  @Override
  public Duration silence(UUID nodeId) {
    return existing(() -> nodes.read(nodeId).silence());
  }

  private static String runId() {
    return Objects.requireNonNull(
        Activity.getExecutionContext().getInfo().getWorkflowRunId(), "scheduled by a workflow");
  }

  private InstallSettings settings() {
    return new InstallSettings(properties.limits(), searchAttributes.registered());
  }

  private static <T> T existing(Supplier<T> activity) {
    try {
      return activity.get();
    } catch (NodeNotFoundException notFound) {
      // It will not exist at the next try either: not to be retried.
      throw ApplicationFailure.newNonRetryableFailureWithCause(
          String.valueOf(notFound.getMessage()), NODE_NOT_FOUND, notFound);
    } catch (DataAccessException | TransactionException failed) {
      // Temporal cuts failures that are too long; with all causes, this one would be.
      log.debug("The database failed", failed);
      throw ApplicationFailure.newFailure(
          "%s: %s"
              .formatted(
                  failed.getMessage(),
                  NestedExceptionUtils.getMostSpecificCause(failed).getMessage()),
          failed.getClass().getSimpleName());
    }
  }
}
