package dev.groundcrew.engine;

import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** UP while the Temporal server answers. */
@Component
class EngineHealthIndicator extends AbstractHealthIndicator {

  private static final long PATIENCE_SECONDS = 2;

  private final WorkflowServiceStubs service;

  EngineHealthIndicator(WorkflowServiceStubs service) {
    super("Temporal does not answer");
    this.service = service;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    var info =
        service
            .blockingStub()
            .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
    health.up().withDetail("server_version", info.getServerVersion());
  }
}
