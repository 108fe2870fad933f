package dev.groundcrew.standalone.engine;

import dev.groundcrew.standalone.failure.CannotStartException;
import dev.groundcrew.standalone.process.ChildLog;
import dev.groundcrew.standalone.process.Loopback;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until the development server answers. */
record AwaitDevServer(Process process, int port, ChildLog childLog) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long CHECK_MILLIS = 50;
  private static final int CONNECT_MILLIS = 1000;

  /**
   * @throws CannotStartException if it ends, or does not answer in time
   */
  void await() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    // Wait for the port first: a gRPC channel is slow to retry after a refused connection.
    await(this::listens, deadline);
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:" + port).build());
    try {
      await(() -> serves(stubs), deadline);
    } finally {
      stubs.shutdownNow();
    }
  }

  private void await(BooleanSupplier condition, long deadline) {
    while (!condition.getAsBoolean()) {
      try {
        if (process.waitFor(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
          throw cannotStart("ended with exit code " + process.exitValue());
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw cannotStart("did not answer before Groundcrew was interrupted");
      }
      if (System.nanoTime() - deadline > 0) {
        throw cannotStart("did not answer within " + PATIENCE.toSeconds() + " seconds");
      }
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.port(port), CONNECT_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static boolean serves(WorkflowServiceStubs stubs) {
    try {
      return stubs.healthCheck().getStatus() == ServingStatus.SERVING;
    } catch (StatusRuntimeException notYet) {
      return false;
    }
  }

  private CannotStartException cannotStart(String what) {
    return new CannotStartException(
        "The Temporal dev server %s. %s".formatted(what, childLog.tail()),
        "Correct what the log says, or set GROUNDCREW_ENGINE=memory to run without it.");
  }
}
