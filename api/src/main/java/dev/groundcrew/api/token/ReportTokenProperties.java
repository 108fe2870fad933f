package dev.groundcrew.api.token;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How machines prove which node they are.
 *
 * @param reports whether they have to; not set: {@code token} as soon as people and tools need a
 *     token, otherwise {@code open}
 * @param reportSecrets the secrets that sign report tokens, 32 characters or more each: the first
 *     signs, all verify, so that one can be replaced; none: one that is made at the first start and
 *     kept in the database
 */
@ConfigurationProperties("groundcrew.security")
record ReportTokenProperties(@Nullable Mode reports, @DefaultValue List<String> reportSecrets) {

  private static final int SHORTEST_SECRET = 32;

  /**
   * Checks what was configured.
   *
   * @throws IllegalArgumentException if a secret is too short
   */
  ReportTokenProperties {
    if (reportSecrets.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
      throw new IllegalArgumentException(
          "groundcrew.security.report-secrets: each must have %d characters or more"
              .formatted(SHORTEST_SECRET));
    }
  }

  /** What a report needs. */
  enum Mode {
    /** The MAC address is enough; a token that is given must be right. */
    OPEN,
    /** A token of the very node. */
    TOKEN
  }
}
