package dev.groundcrew.engine;

import com.uber.m3.tally.Scope;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.spring.boot.TemporalOptionsCustomizer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Connects to Temporal as the standard {@code TEMPORAL_*} variables say. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class EngineConfiguration {

  /** What the environment, or the Temporal configuration file it names, says of the server. */
  @Bean
  ClientConfigProfile temporalProfile() throws IOException {
    return ClientConfigProfile.load();
  }

  /**
   * The profile makes options of its own, without what Temporal's starter has set: of that, the
   * scope of the SDK's metrics is kept.
   */
  @Bean
  @ConditionalOnProperty(
      name = "groundcrew.temporal.from-environment",
      havingValue = "true",
      matchIfMissing = true)
  TemporalOptionsCustomizer<WorkflowServiceStubsOptions.Builder> connectAsEnvironmentSays(
      ClientConfigProfile profile) {
    return configured ->
        profile.getAddress() == null
            ? configured
            : asProfileSays(profile, configured.build().getMetricsScope());
  }

  @Bean
  @ConditionalOnProperty(
      name = "groundcrew.temporal.from-environment",
      havingValue = "true",
      matchIfMissing = true)
  TemporalOptionsCustomizer<WorkflowClientOptions.Builder> namespaceAsEnvironmentSays(
      ClientConfigProfile profile) {
    return configured ->
        profile.getNamespace() == null
            ? configured
            : configured.setNamespace(profile.getNamespace());
  }

  private static WorkflowServiceStubsOptions.Builder asProfileSays(
      ClientConfigProfile profile, @Nullable Scope metrics) {
    var options = WorkflowServiceStubsOptions.newBuilder(profile.toWorkflowServiceStubsOptions());
    return metrics == null ? options : options.setMetricsScope(metrics);
  }
}
