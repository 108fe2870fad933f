package dev.groundcrew.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.ReportStatus;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.temporal.api.enums.v1.UpdateWorkflowExecutionLifecycleStage;
import io.temporal.api.update.v1.UpdateRef;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.UpdateWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.UpdateWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An update either reaches a worker in time, or says that it has not. */
class UpdateInstallTest {

  private static final UUID NODE = UUID.randomUUID();
  private static final int MOST_AT_ONCE = 100;

  private final Queue<UpdateWorkflowExecutionRequest> seen = new ConcurrentLinkedQueue<>();
  private final Queue<StreamObserver<UpdateWorkflowExecutionResponse>> held =
      new ConcurrentLinkedQueue<>();
  private volatile Consumer<StreamObserver<UpdateWorkflowExecutionResponse>> answer = this::taken;

  private Server server;
  private WorkflowServiceStubs service;

  @BeforeEach
  void start() throws IOException {
    server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new Frontend())
            .build()
            .start();
    service =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + server.getPort())
                .build());
  }

  @AfterEach
  void stop() {
    service.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void aReportIsTakenOnceAWorkerHasIt() {
    UpdateInstall updates = updates(Duration.ofSeconds(30));
    NodeEvent.Report report = report();

    assertThat(updates.update(NODE, report)).isTrue();

    UpdateWorkflowExecutionRequest request = seen.remove();
    assertThat(request.getWorkflowExecution().getWorkflowId()).isEqualTo("install-" + NODE);
    assertThat(request.getRequest().getMeta().getUpdateId()).isEqualTo(report.id().toString());
    assertThat(request.getRequest().getInput().getName()).isEqualTo("reportNow");
  }

  @Test
  void aWorkflowThatIsNotOpenTakesNoneAndTheNextIsTriedAgain() {
    UpdateInstall updates = updates(Duration.ofSeconds(30));
    answer = observer -> observer.onError(Status.NOT_FOUND.asRuntimeException());
    assertThat(updates.update(NODE, report())).isFalse();

    answer = this::taken;
    assertThat(updates.update(NODE, report())).isTrue();
  }

  @Test
  void withoutAWorkerTheNextReportsAreNotTriedForAWhile() {
    UpdateInstall updates = updates(Duration.ofMillis(200));
    answer = held::add;
    assertThat(updates.update(NODE, report())).isFalse();
    assertThat(seen).hasSize(1);

    answer = this::taken;
    assertThat(updates.update(NODE, report())).isFalse();
    assertThat(seen).hasSize(1);
  }

  @Test
  void noMoreThanAHundredWaitAtOnce() throws InterruptedException, ExecutionException {
    UpdateInstall updates = updates(Duration.ofMinutes(1));
    answer = held::add;
    List<Future<Boolean>> waiting = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < MOST_AT_ONCE; i++) {
        waiting.add(threads.submit(() -> updates.update(NODE, report())));
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> held.size() == MOST_AT_ONCE);

      assertThat(updates.update(NODE, report())).isFalse();
      assertThat(seen).hasSize(MOST_AT_ONCE);

      held.forEach(this::taken);
      for (Future<Boolean> one : waiting) {
        assertThat(one.get()).isTrue();
      }
    }
    answer = this::taken;
    assertThat(updates.update(NODE, report())).isTrue();
  }

  private UpdateInstall updates(Duration mostWait) {
    return new UpdateInstall(WorkflowClient.newInstance(service), mostWait);
  }

  private static NodeEvent.Report report() {
    return NodeEvent.Report.of(UUID.randomUUID(), ReportStatus.STARTED, null);
  }

  private void taken(StreamObserver<UpdateWorkflowExecutionResponse> observer) {
    observer.onNext(
        UpdateWorkflowExecutionResponse.newBuilder()
            .setUpdateRef(UpdateRef.newBuilder().setUpdateId("any"))
            .setStage(
                UpdateWorkflowExecutionLifecycleStage
                    .UPDATE_WORKFLOW_EXECUTION_LIFECYCLE_STAGE_ACCEPTED)
            .build());
    observer.onCompleted();
  }

  private final class Frontend extends WorkflowServiceGrpc.WorkflowServiceImplBase {

    @Override
    public void getSystemInfo(
        GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> observer) {
      observer.onNext(GetSystemInfoResponse.getDefaultInstance());
      observer.onCompleted();
    }

    @Override
    public void updateWorkflowExecution(
        UpdateWorkflowExecutionRequest request,
        StreamObserver<UpdateWorkflowExecutionResponse> observer) {
      seen.add(request);
      answer.accept(observer);
    }
  }
}
