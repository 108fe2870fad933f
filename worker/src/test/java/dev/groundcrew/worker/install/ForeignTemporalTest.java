package dev.groundcrew.worker.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.stub.StreamObserver;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.AddSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A Temporal server that asks for an API key, and can't list search attributes. */
@ExtendWith(OutputCaptureExtension.class)
class ForeignTemporalTest {

  private static final Metadata.Key<String> AUTHORIZATION = header("authorization");
  private static final Metadata.Key<String> NAMESPACE = header("temporal-namespace");

  private final Queue<Map<String, String>> operatorCalls = new ConcurrentLinkedQueue<>();
  private final List<AddSearchAttributesRequest> added = new ArrayList<>();
  private Server server;
  private WorkflowServiceStubs service;
  private WorkflowClient client;

  @BeforeEach
  void start() throws IOException {
    server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new Operator())
            .intercept(new RecordHeaders())
            .build()
            .start();
    service =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + server.getPort())
                .setEnableHttps(false)
                .addApiKey(() -> "secret-key")
                .build());
    client =
        WorkflowClient.newInstance(
            service, WorkflowClientOptions.newBuilder().setNamespace("site").build());
  }

  @AfterEach
  void stop() {
    service.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void searchAttributesAreRegisteredWithTheApiKeyAndTheNamespaceOfAllOtherCalls() {
    RegisterSearchAttributes searchAttributes = new RegisterSearchAttributes(client);

    searchAttributes.register();

    assertThat(searchAttributes.registered()).isTrue();
    assertThat(operatorCalls)
        .isNotEmpty()
        .allSatisfy(
            headers ->
                assertThat(headers)
                    .containsEntry("authorization", "Bearer secret-key")
                    .containsEntry("temporal-namespace", "site"));
  }

  @Test
  void whatWasRegisteredOnceIsNotRegisteredAgainWhereItCantBeListed(CapturedOutput output) {
    RegisterSearchAttributes searchAttributes = new RegisterSearchAttributes(client);

    searchAttributes.register();
    searchAttributes.register();

    assertThat(added).hasSize(1);
    assertThat(output.getOut()).containsOnlyOnce("Registered search attributes");
  }

  private static Metadata.Key<String> header(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }

  /** Takes search attributes; to list them is not implemented. */
  private final class Operator extends OperatorServiceGrpc.OperatorServiceImplBase {

    @Override
    public void addSearchAttributes(
        AddSearchAttributesRequest request, StreamObserver<AddSearchAttributesResponse> answer) {
      added.add(request);
      answer.onNext(AddSearchAttributesResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }

  private final class RecordHeaders implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      if (call.getMethodDescriptor().getFullMethodName().contains("OperatorService")) {
        operatorCalls.add(
            Map.of(
                "authorization", String.valueOf(headers.get(AUTHORIZATION)),
                "temporal-namespace", String.valueOf(headers.get(NAMESPACE))));
      }
      return next.startCall(call, headers);
    }
  }
}
