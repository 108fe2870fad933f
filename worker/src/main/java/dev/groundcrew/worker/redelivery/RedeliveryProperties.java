package dev.groundcrew.worker.redelivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lost signals are made good.
 *
 * @param interval how often to look for events not applied; up to eight times as long while there
 *     are none
 * @param patience how long an event may wait before its node is signalled again
 */
@ConfigurationProperties("groundcrew.redelivery")
record RedeliveryProperties(
    @DefaultValue("PT2S") Duration interval, @DefaultValue("PT5S") Duration patience) {}
