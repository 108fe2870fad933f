package dev.groundcrew.engine;

import io.grpc.Status;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Tells whether installs can run in the configured namespace, and in plain words why not. */
@Component
public class CheckNamespace {

  private static final long PATIENCE_SECONDS = 2;

  private final WorkflowClient client;

  CheckNamespace(WorkflowClient client) {
    this.client = client;
  }

  /** The configured namespace. */
  public String name() {
    return client.getOptions().getNamespace();
  }

  /**
   * Returns the server's version if the namespace can be used.
   *
   * @throws RuntimeException if it can't; {@link #reasonOf} says why
   */
  public String check() {
    var server =
        client
            .getWorkflowServiceStubs()
            .blockingStub()
            .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var unused =
        server.describeNamespace(
            DescribeNamespaceRequest.newBuilder().setNamespace(name()).build());
    return server.getSystemInfo(GetSystemInfoRequest.getDefaultInstance()).getServerVersion();
  }

  /** Why Temporal can't be used, and what to do about it. */
  public String reasonOf(RuntimeException failure) {
    Status status = Status.fromThrowable(failure);
    return switch (status.getCode()) {
      case NOT_FOUND ->
          "Namespace '%s' does not exist on the Temporal server: create it (temporal operator namespace create --namespace %s), or set TEMPORAL_NAMESPACE"
              .formatted(name(), name());
      case PERMISSION_DENIED ->
          "Temporal denies access to namespace '%s': give the API key or certificate in use access to it, or set TEMPORAL_NAMESPACE"
              .formatted(name());
      case UNAUTHENTICATED ->
          "Temporal does not accept the credentials: check TEMPORAL_API_KEY or the TLS certificate";
      case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED -> reasonOfSilence(status);
      default ->
          status.getCode() == Status.Code.UNKNOWN && status.getDescription() == null
              ? "Temporal can't be used: " + failure
              : "Temporal answers with an error: " + describe(status);
    };
  }

  private static String reasonOfSilence(Status status) {
    return tlsFailure(status)
        .map(
            message ->
                "The TLS connection to Temporal fails: %s. Check TEMPORAL_TLS_SERVER_CA_CERT_PATH (who signed the server's certificate), TEMPORAL_TLS_SERVER_NAME (its name), TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH"
                    .formatted(message))
        .orElseGet(() -> "Temporal does not answer: " + describe(status));
  }

  /** gRPC itself says of a failed handshake only that there was an error; the causes say which. */
  private static Optional<String> tlsFailure(Status status) {
    for (Throwable cause = status.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return Optional.of(
            String.valueOf(NestedExceptionUtils.getMostSpecificCause(cause).getMessage()));
      }
    }
    return Optional.empty();
  }

  private static String describe(Status status) {
    return status.getDescription() == null
        ? status.getCode().name()
        : status.getCode().name() + ", " + status.getDescription();
  }
}
