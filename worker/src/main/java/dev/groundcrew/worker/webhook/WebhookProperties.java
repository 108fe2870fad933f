package dev.groundcrew.worker.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param allowedNetworks CIDRs that receivers may be in although their addresses are refused
 *     otherwise: loopback, link-local, metadata services
 * @param source the {@code source} of the CloudEvents: a URI reference that tells this Groundcrew
 *     from others
 */
@ConfigurationProperties("groundcrew.webhooks")
record WebhookProperties(
    @DefaultValue List<String> allowedNetworks, @DefaultValue("/groundcrew") String source) {}
