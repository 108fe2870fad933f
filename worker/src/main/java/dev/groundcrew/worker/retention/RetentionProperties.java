package dev.groundcrew.worker.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param events applied events of installs that are over; 0 = for ever
 * @param bulks bulks that are over, with what became of their nodes; 0 = for ever
 * @param changes what webhooks and the event stream read; at least two days, since a webhook may be
 *     a day behind
 */
@ConfigurationProperties("groundcrew.retention")
record RetentionProperties(
    @DefaultValue("P90D") Duration events,
    @DefaultValue("P90D") Duration bulks,
    @DefaultValue("P7D") Duration changes) {

  private static final Duration LEAST_CHANGES = Duration.ofDays(2);

  RetentionProperties {
    if (changes.compareTo(LEAST_CHANGES) < 0) {
      throw new IllegalArgumentException(
          "groundcrew.retention.changes must be at least " + LEAST_CHANGES);
    }
  }
}
