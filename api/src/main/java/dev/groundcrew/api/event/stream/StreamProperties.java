package dev.groundcrew.api.event.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are told to listeners.
 *
 * @param maxListeners how many may listen to one api at a time; more are answered 429
 * @param poll how often the database is asked while anybody listens; one question serves all
 * @param heartbeat how often a listener to whom there is nothing to tell gets a sign of life
 * @param life how long a stream goes on; then the listener comes again, and its token or session is
 *     looked at again
 */
@ConfigurationProperties("groundcrew.stream")
record StreamProperties(
    @DefaultValue("1000") int maxListeners,
    @DefaultValue("500ms") Duration poll,
    @DefaultValue("PT15S") Duration heartbeat,
    @DefaultValue("PT10M") Duration life) {}
