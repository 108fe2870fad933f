package dev.groundcrew.api.machine.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many nodes may install at once.
 *
 * @param maxConcurrent machines that asked for an installer and whose install is not over; further
 *     ones wait; 0 = no limit
 */
@ConfigurationProperties("groundcrew.install")
record InstallLimitProperties(@DefaultValue("0") int maxConcurrent) {

  InstallLimitProperties {
    if (maxConcurrent < 0) {
      throw new IllegalArgumentException(
          "groundcrew.install.max-concurrent is %d, and has to be 0 or more"
              .formatted(maxConcurrent));
    }
  }
}
