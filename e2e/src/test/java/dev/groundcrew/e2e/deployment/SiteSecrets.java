package dev.groundcrew.e2e.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What somebody who sets up a site has to choose. */
public final class SiteSecrets {

  /** The admin's. */
  public static final String TOKEN = "the-token-of-the-admin-of-this-site";

  private SiteSecrets() {}

  /** The variables without a default, for {@code .env}. */
  public static Map<String, String> variables() {
    return Map.of(
        "POSTGRES_PASSWORD", "correct-horse-battery-staple",
        "GROUNDCREW_DB_PASSWORD", "tr0ub4dor-and-3",
        "TEMPORAL_DB_PASSWORD", "purple-monkey-dishwasher",
        "GROUNDCREW_ADMIN_SHA256", tokenHash());
  }

  /** The SHA-256 of the admin's token. */
  public static String tokenHash() {
    return sha256(TOKEN);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
