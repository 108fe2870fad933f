package dev.groundcrew.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.store.CertificateAuthority;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.grpc.stub.StreamObserver;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;

/**
 * A Temporal server that asks for a client certificate, and one that asks for an API key only,
 * reached by the variables of docs/deployment.md.
 */
class TemporalTlsTest {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private static final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
  private static CertificateAuthority site;
  private static CertificateAuthority other;
  private static CertificateAuthority.Issued client;
  private static CertificateAuthority.Issued stranger;
  private static Server server;
  private static Server cloud;

  private final EngineConfiguration configuration = new EngineConfiguration();
  private WorkflowServiceStubs service;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = new CertificateAuthority(directory.resolve("site"));
    other = new CertificateAuthority(directory.resolve("other"));
    client = site.issue("client");
    stranger = other.issue("stranger");
    server = start(site.issue("server"), ClientAuth.REQUIRE, new RecordAuthorization());
    cloud =
        start(site.issue("cloud", "dns:temporal.example"), ClientAuth.NONE, new RequireApiKey());
  }

  private static Server start(
      CertificateAuthority.Issued own, ClientAuth clients, ServerInterceptor calls)
      throws IOException {
    return Grpc.newServerBuilderForPort(
            0,
            TlsServerCredentials.newBuilder()
                .keyManager(own.certificate().toFile(), own.key().toFile())
                .trustManager(site.certificate().toFile())
                .clientAuth(clients)
                .build())
        .addService(new Frontend())
        .intercept(calls)
        .build()
        .start();
  }

  @AfterAll
  static void stop() {
    server.shutdownNow();
    cloud.shutdownNow();
  }

  @AfterEach
  void disconnect() {
    service.shutdownNow();
  }

  @Test
  void theRightAuthorityAndClientCertificateAreAcceptedAndTheApiKeyIsSent() throws IOException {
    TemporalHealthIndicator health = connect(site, client);

    awaitStatus(health, "UP");
    assertThat(authorizations).isNotEmpty().containsOnly("Bearer secret-key");
  }

  @Test
  void aServerOfAnotherAuthorityIsRefusedAndHealthNamesTheVariable() throws IOException {
    assertThat(reason(connect(other, client)))
        .startsWith("The TLS connection to Temporal fails: ")
        .contains("unable to find valid certification path")
        .contains("TEMPORAL_TLS_SERVER_CA_CERT_PATH");
  }

  @Test
  void aClientCertificateOfAnotherAuthorityIsRefusedAndHealthNamesTheVariable() throws IOException {
    assertThat(reason(connect(site, stranger)))
        .startsWith("The TLS connection to Temporal fails: ")
        .contains("TEMPORAL_TLS_CLIENT_CERT_PATH");
  }

  @Test
  void anApiKeyIsEnoughForAServerThatAsksForNoCertificate() throws IOException {
    awaitStatus(connectByKey("secret-key", "temporal.example"), "UP");
  }

  @Test
  void aWrongApiKeyIsRefusedAndHealthNamesTheVariable() throws IOException {
    assertThat(reason(connectByKey("another-key", "temporal.example")))
        .contains("does not accept the credentials", "TEMPORAL_API_KEY");
  }

  @Test
  void aServerOfAnotherNameIsRefusedAndHealthNamesTheVariable() throws IOException {
    assertThat(reason(connectByKey("secret-key", "elsewhere.example")))
        .startsWith("The TLS connection to Temporal fails: ")
        .contains("elsewhere.example", "TEMPORAL_TLS_SERVER_NAME");
  }

  private TemporalHealthIndicator connectByKey(String key, String name) throws IOException {
    return connect(
        cloud,
        Map.of(
            "TEMPORAL_API_KEY",
            key,
            "TEMPORAL_TLS_SERVER_NAME",
            name,
            "TEMPORAL_TLS_SERVER_CA_CERT_PATH",
            site.certificate().toString()));
  }

  private TemporalHealthIndicator connect(
      CertificateAuthority trusted, CertificateAuthority.Issued shown) throws IOException {
    return connect(
        server,
        Map.of(
            "TEMPORAL_API_KEY",
            "secret-key",
            "TEMPORAL_TLS_SERVER_CA_CERT_PATH",
            trusted.certificate().toString(),
            "TEMPORAL_TLS_CLIENT_CERT_PATH",
            shown.certificate().toString(),
            "TEMPORAL_TLS_CLIENT_KEY_PATH",
            shown.key().toString()));
  }

  private TemporalHealthIndicator connect(Server to, Map<String, String> variables)
      throws IOException {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("TEMPORAL_ADDRESS", "127.0.0.1:" + to.getPort());
    environment.put("TEMPORAL_NAMESPACE", "site");
    ClientConfigProfile profile =
        ClientConfigProfile.load(
            LoadClientConfigProfileOptions.newBuilder()
                .setDisableFile(true)
                .setEnvOverrides(environment)
                .build());
    service =
        WorkflowServiceStubs.newServiceStubs(
            configuration
                .connectAsEnvironmentSays(profile)
                .customize(WorkflowServiceStubsOptions.newBuilder())
                .build());
    WorkflowClientOptions options =
        configuration
            .namespaceAsEnvironmentSays(profile)
            .customize(WorkflowClientOptions.newBuilder())
            .build();
    return new TemporalHealthIndicator(
        new CheckNamespace(WorkflowClient.newInstance(service, options)));
  }

  /** The first connection of a cold machine takes longer than a check waits. */
  private static void awaitStatus(TemporalHealthIndicator indicator, String status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Health health = indicator.health();
              assertThat(health.getStatus().getCode())
                  .as("%s", health.getDetails())
                  .isEqualTo(status);
            });
  }

  private static String reason(TemporalHealthIndicator indicator) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> String.valueOf(indicator.health().getDetails().get("reason")),
            reason -> !reason.contains("DEADLINE_EXCEEDED"));
  }

  private static final class Frontend extends WorkflowServiceGrpc.WorkflowServiceImplBase {

    @Override
    public void describeNamespace(
        DescribeNamespaceRequest request, StreamObserver<DescribeNamespaceResponse> to) {
      to.onNext(DescribeNamespaceResponse.getDefaultInstance());
      to.onCompleted();
    }

    @Override
    public void getSystemInfo(
        GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> to) {
      to.onNext(GetSystemInfoResponse.newBuilder().setServerVersion("1.31.2").build());
      to.onCompleted();
    }
  }

  private static final class RecordAuthorization implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      authorizations.add(String.valueOf(headers.get(AUTHORIZATION)));
      return next.startCall(call, headers);
    }
  }

  private static final class RequireApiKey implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      if ("Bearer secret-key".equals(headers.get(AUTHORIZATION))) {
        return next.startCall(call, headers);
      }
      call.close(Status.UNAUTHENTICATED, new Metadata());
      return new ServerCall.Listener<>() {};
    }
  }
}
