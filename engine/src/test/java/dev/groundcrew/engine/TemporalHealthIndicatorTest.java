package dev.groundcrew.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

/** Health asks for the namespace, and says what is wrong with it. */
class TemporalHealthIndicatorTest {

  private Server server;
  private WorkflowServiceStubs service;
  private TemporalHealthIndicator indicator;
  private volatile Status answer = Status.OK;

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
    indicator =
        new TemporalHealthIndicator(
            new CheckNamespace(
                WorkflowClient.newInstance(
                    service, WorkflowClientOptions.newBuilder().setNamespace("site").build())));
    // The first connection of a cold machine takes longer than a check waits.
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> indicator.health().getStatus().getCode().equals("UP"));
  }

  @AfterEach
  void stop() {
    service.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void aServerThatHasTheNamespaceIsUp() {
    assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
    assertThat(indicator.health().getDetails())
        .containsEntry("namespace", "site")
        .containsEntry("server_version", "1.31.2");
  }

  @Test
  void aMissingNamespaceIsDownAndNamedWithWhatToDo() {
    assertThat(reason(Status.NOT_FOUND))
        .isEqualTo(
            "Namespace 'site' does not exist on the Temporal server: create it (temporal operator"
                + " namespace create --namespace site), or set TEMPORAL_NAMESPACE");
  }

  @Test
  void credentialsThatAreRefusedAreDownAndNamedWithWhatToDo() {
    assertThat(reason(Status.PERMISSION_DENIED))
        .startsWith("Temporal denies access to namespace 'site': ");
    assertThat(reason(Status.UNAUTHENTICATED))
        .isEqualTo(
            "Temporal does not accept the credentials: check TEMPORAL_API_KEY or the TLS"
                + " certificate");
  }

  @Test
  void aServerThatIsAwayIsDown() {
    server.shutdownNow();

    assertThat(reason(Status.OK)).startsWith("Temporal does not answer: UNAVAILABLE");
  }

  private String reason(Status status) {
    answer = status;
    Health health = indicator.health();
    assertThat(health.getStatus().getCode()).isEqualTo("DOWN");
    assertThat(health.getDetails()).containsEntry("namespace", "site");
    return String.valueOf(health.getDetails().get("reason"));
  }

  /** Answers for its namespace as the test says. */
  private final class Frontend extends WorkflowServiceGrpc.WorkflowServiceImplBase {

    @Override
    public void describeNamespace(
        DescribeNamespaceRequest request, StreamObserver<DescribeNamespaceResponse> to) {
      if (answer.isOk()) {
        to.onNext(DescribeNamespaceResponse.getDefaultInstance());
        to.onCompleted();
      } else {
        to.onError(answer.asRuntimeException());
      }
    }

    @Override
    public void getSystemInfo(
        GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> to) {
      to.onNext(GetSystemInfoResponse.newBuilder().setServerVersion("1.31.2").build());
      to.onCompleted();
    }
  }
}
