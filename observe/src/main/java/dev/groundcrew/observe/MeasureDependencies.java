package dev.groundcrew.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code groundcrew.dependency.up}: whether PostgreSQL and Temporal answer this process, 1 or
 * 0. They are asked on a schedule and not by the scrape, which must not wait for one that is away.
 */
@Component
class MeasureDependencies {

  /** The health component, and the label it is published under. */
  private static final Map<String, String> DEPENDENCIES =
      Map.of("db", "database", "temporal", "temporal");

  private final HealthContributorRegistry health;
  private final MeterRegistry registry;
  private final Map<String, Integer> up = new ConcurrentHashMap<>();

  MeasureDependencies(HealthContributorRegistry health, MeterRegistry registry) {
    this.health = health;
    this.registry = registry;
  }

  /** Two tasks, since one that is away is found out by waiting for it. */
  @Scheduled(fixedDelayString = "PT10S")
  void askDatabase() {
    ask("db");
  }

  @Scheduled(fixedDelayString = "PT10S")
  void askTemporal() {
    ask("temporal");
  }

  private void ask(String component) {
    if (health.getContributor(component) instanceof HealthIndicator indicator) {
      Health answer = indicator.health(false);
      boolean answers = answer != null && answer.getStatus().equals(Status.UP);
      if (up.put(component, answers ? 1 : 0) == null) {
        register(component);
      }
    }
  }

  /** Only once it was asked: 0 would say that it is away. */
  private void register(String component) {
    Gauge.builder("groundcrew.dependency.up", up, values -> values.getOrDefault(component, 0))
        .tag("dependency", DEPENDENCIES.getOrDefault(component, component))
        .description("1 while the dependency answers this process, else 0")
        .register(registry);
  }
}
