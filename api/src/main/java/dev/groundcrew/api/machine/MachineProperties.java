package dev.groundcrew.api.machine;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where machines call, and how often.
 *
 * @param port a port that serves the machines' calls and nothing else, while the api's own port
 *     then serves none of them; not set: they share the api's port
 * @param address where that port listens; not set: where the api's own does
 * @param rateLimit calls of one node that are taken at once; after them, a fiftieth of that number
 *     a second; 0 = no limit
 */
@ConfigurationProperties("groundcrew.machines")
public record MachineProperties(
    @Nullable Integer port, @Nullable InetAddress address, @DefaultValue("1000") int rateLimit) {}
