package dev.groundcrew.observe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out everything that makes traces unless {@code groundcrew.tracing.enabled} is set: with an
 * SDK that is merely disabled, each request and each call of Temporal would still make spans.
 */
final class OmitTracing implements AutoConfigurationImportFilter, EnvironmentAware {

  private static final List<String> TRACING =
      List.of(
          "org.springframework.boot.opentelemetry.autoconfigure.",
          "org.springframework.boot.micrometer.tracing.",
          "io.temporal.spring.boot.autoconfigure.OpenTracingAutoConfiguration");

  private boolean enabled;

  @Override
  public void setEnvironment(Environment environment) {
    enabled = environment.getProperty("groundcrew.tracing.enabled", Boolean.class, false);
  }

  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      String name = classes[i];
      wanted[i] = enabled || name == null || TRACING.stream().noneMatch(name::startsWith);
    }
    return wanted;
  }
}
