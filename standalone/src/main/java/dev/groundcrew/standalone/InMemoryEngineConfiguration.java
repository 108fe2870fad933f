package dev.groundcrew.standalone;

import io.temporal.spring.boot.TemporalOptionsCustomizer;
import io.temporal.testing.TestEnvironmentOptions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures Temporal's in-memory test server as an engine for real installs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.temporal.test-server.enabled")
class InMemoryEngineConfiguration {

  /** With time skipping, every timer would fire as soon as all workflows are waiting. */
  @Bean
  TemporalOptionsCustomizer<TestEnvironmentOptions.Builder> realTime() {
    return options -> options.setUseTimeskipping(false);
  }
}
