package dev.groundcrew.api.http;

import java.net.InetAddress;
import java.net.URI;
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
 * @param baseUrl where machines reach this api, such as {@code http://192.0.2.1:8080}; not set: the
 *     scheme and the Host that the machine used
 */
@ConfigurationProperties("groundcrew.machines")
public record MachineProperties(
    @Nullable Integer port,
    @Nullable InetAddress address,
    @DefaultValue("1000") int rateLimit,
    @Nullable URI baseUrl) {}
