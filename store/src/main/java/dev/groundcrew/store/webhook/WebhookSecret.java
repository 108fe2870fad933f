package dev.groundcrew.store.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret as Standard Webhooks writes it, and what it signs. */
public final class WebhookSecret {

  /** What a secret looks like: 24 to 64 bytes. */
  public static final String PATTERN = "whsec_[A-Za-z0-9+/]{32,86}={0,2}";

  private static final String PREFIX = "whsec_";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final int NEW_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private WebhookSecret() {}

  /** A new one. */
  public static String generate() {
    byte[] key = new byte[NEW_BYTES];
    RANDOM.nextBytes(key);
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** Whether it is one: base64 of 24 to 64 bytes after the prefix. */
  public static boolean isValid(String secret) {
    if (!secret.matches(PATTERN)) {
      return false;
    }
    try {
      int bytes = key(secret).length;
      return bytes >= FEWEST_BYTES && bytes <= MOST_BYTES;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /**
   * The header {@code webhook-signature}.
   *
   * @param id of the message
   * @param timestamp seconds since 1970
   */
  public static String sign(String secret, String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
      byte[] signature =
          mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
  }
}
