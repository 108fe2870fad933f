package dev.groundcrew.worker.install;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.workflows.install.InstallSearchAttributes;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.client.WorkflowClient;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Registers the install's search attributes where the server lacks them. A worker that may not do
 * so says it once and runs on: its workflows then set none, since to set an unregistered one would
 * hold them up.
 */
@Component
class RegisterSearchAttributes {

  private static final Logger log = LoggerFactory.getLogger(RegisterSearchAttributes.class);

  /** As the SDK's own calls carry it, for servers that route by it. */
  private static final Metadata.Key<String> NAMESPACE_HEADER =
      Metadata.Key.of("temporal-namespace", Metadata.ASCII_STRING_MARSHALLER);

  private final WorkflowClient client;
  private final Set<String> addedUnlisted = ConcurrentHashMap.newKeySet();
  private volatile boolean registered;
  private volatile boolean refusalTold;

  RegisterSearchAttributes(WorkflowClient client) {
    this.client = client;
  }

  /** Whether workflows may set the search attributes. */
  boolean registered() {
    return registered;
  }

  /**
   * Registers what is missing. To be asked again and again: a server that lost its data knows none
   * of them any more.
   *
   * @throws StatusRuntimeException if the server can't be reached
   */
  void register() {
    try {
      registerMissing(operator());
      registered = true;
      refusalTold = false;
    } catch (StatusRuntimeException refused) {
      if (SignalInstall.isAway(refused)) {
        throw refused;
      }
      registered = false;
      if (!refusalTold) {
        log.warn(
            "Search attributes {} could not be registered ({}); installs run without them. Register"
                + " them by hand to filter installs by state.",
            names(),
            refused.getStatus());
        refusalTold = true;
      }
    }
  }

  /**
   * Over the client's connection, with the credentials and headers of all its other calls: the
   * channel alone has none of them.
   */
  private OperatorServiceGrpc.OperatorServiceBlockingStub operator() {
    WorkflowServiceStubs service = client.getWorkflowServiceStubs();
    WorkflowServiceStubsOptions options = service.getOptions();
    Metadata headers = new Metadata();
    if (options.getHeaders() != null) {
      headers.merge(options.getHeaders());
    }
    headers.put(NAMESPACE_HEADER, client.getOptions().getNamespace());
    return OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setChannel(service.getRawChannel())
                .setHeaders(headers)
                .setGrpcMetadataProviders(options.getGrpcMetadataProviders())
                .setGrpcClientInterceptors(options.getGrpcClientInterceptors())
                .validateAndBuildWithDefaults())
        .blockingStub();
  }

  private void registerMissing(OperatorServiceGrpc.OperatorServiceBlockingStub operator) {
    String namespace = client.getOptions().getNamespace();
    Set<String> known = known(operator, namespace);
    Map<String, IndexedValueType> missing =
        InstallSearchAttributes.ALL.stream()
            .filter(key -> !known.contains(key.getName()))
            .collect(
                Collectors.toMap(SearchAttributeKey::getName, SearchAttributeKey::getValueType));
    if (!missing.isEmpty()) {
      add(operator, namespace, missing);
      addedUnlisted.addAll(missing.keySet());
      log.info("Registered search attributes {}", missing.keySet());
    }
  }

  private static void add(
      OperatorServiceGrpc.OperatorServiceBlockingStub operator,
      String namespace,
      Map<String, IndexedValueType> missing) {
    try {
      var unused =
          operator.addSearchAttributes(
              AddSearchAttributesRequest.newBuilder()
                  .setNamespace(namespace)
                  .putAllSearchAttributes(missing)
                  .build());
    } catch (StatusRuntimeException failed) {
      if (failed.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
        throw failed;
      }
      log.debug("Another worker was first", failed);
    }
  }

  /**
   * The in-memory server can't list them; it has what was added, since it lives no longer than we.
   */
  private Set<String> known(
      OperatorServiceGrpc.OperatorServiceBlockingStub operator, String namespace) {
    try {
      return operator
          .listSearchAttributes(
              ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
          .getCustomAttributesMap()
          .keySet();
    } catch (StatusRuntimeException failed) {
      if (failed.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
        return addedUnlisted;
      }
      throw failed;
    }
  }

  private static String names() {
    return InstallSearchAttributes.ALL.stream()
        .map(SearchAttributeKey::getName)
        .collect(Collectors.joining(", "));
  }
}
