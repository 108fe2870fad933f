package dev.groundcrew.worker.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How deliveries end. */
@Component
class DeliveryMeters {

  private final Counter arrived;
  private final Counter failed;
  private final Counter dead;
  private final Counter missed;

  DeliveryMeters(MeterRegistry registry) {
    this.arrived = counter("arrived", registry);
    this.failed = counter("failed", registry);
    this.dead = counter("dead", registry);
    this.missed = counter("missed", registry);
  }

  private static Counter counter(String outcome, MeterRegistry registry) {
    return Counter.builder("groundcrew.webhooks.deliveries")
        .description("Messages to webhooks: arrived, failed tries, given up, missed")
        .tag("outcome", outcome)
        .register(registry);
  }

  void arrived() {
    arrived.increment();
  }

  void failed() {
    failed.increment();
  }

  void dead(int many) {
    dead.increment(many);
  }

  /** The feed has been deleted beyond a webhook's position. */
  void missed() {
    missed.increment();
  }
}
