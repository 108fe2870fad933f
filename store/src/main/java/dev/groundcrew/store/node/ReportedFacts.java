package dev.groundcrew.store.node;

import org.jspecify.annotations.Nullable;

/**
 * What an installer says of its machine. Null leaves a fact as it is.
 *
 * @param ipAddress an IPv4 or IPv6 address
 */
public record ReportedFacts(
    @Nullable String hostname,
    @Nullable String ipAddress,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String systemUuid) {}
