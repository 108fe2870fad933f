package dev.groundcrew.worker.install;

import dev.groundcrew.workflows.node.InstallLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of an install.
 *
 * @param maxAttempts failed attempts after which a node is install_failed; 0 = no limit
 * @param timeout silence after which an attempt counts as failed; 0 = never
 * @param outageGrace how long after an outage of Groundcrew's own no silence counts as failure
 */
@ConfigurationProperties("groundcrew.install")
public record InstallProperties(
    @DefaultValue("3") int maxAttempts,
    @DefaultValue("PT30M") Duration timeout,
    @DefaultValue("PT2M") Duration outageGrace) {

  /** The limits, as they travel into the workflow. */
  public InstallLimits limits() {
    return new InstallLimits(maxAttempts, timeout);
  }
}
