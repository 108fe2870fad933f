package dev.groundcrew.worker.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param events applied events of installs that are over; 0 = for ever
 * @param bulks bulks that are over, with what became of their nodes; 0 = for ever
 */
@ConfigurationProperties("groundcrew.retention")
record RetentionProperties(
    @DefaultValue("P90D") Duration events, @DefaultValue("P90D") Duration bulks) {}
