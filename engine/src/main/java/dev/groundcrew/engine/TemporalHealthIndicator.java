package dev.groundcrew.engine;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * The health component {@code temporal}: UP while the Temporal server answers for the configured
 * namespace. A server without that namespace, or one that refuses us, is DOWN too.
 */
@Component
class TemporalHealthIndicator extends AbstractHealthIndicator {

  private final CheckNamespace namespace;

  TemporalHealthIndicator(CheckNamespace namespace) {
    super("Temporal can't be used");
    this.namespace = namespace;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.withDetail("namespace", namespace.name());
    try {
      health.up().withDetail("server_version", namespace.check());
    } catch (RuntimeException failure) {
      health.down().withDetail("reason", namespace.reasonOf(failure));
    }
  }
}
