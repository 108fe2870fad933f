package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Formats;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key by which a repeated report is recognised.
 *
 * @param value the key as it is kept; null if none was given
 * @param warnings what was changed in it
 */
public record IdempotencyKey(@Nullable String value, List<String> warnings) {

  private static final IdempotencyKey NONE = new IdempotencyKey(null, List.of());

  /** The key of a message that has none of its own, but is never the same twice. */
  public static String of(byte[] body) {
    return sha256(body);
  }

  /** The key of the header: a longer one than is kept by its SHA-256, an empty one as none. */
  public static IdempotencyKey read(@Nullable String header) {
    String key = header == null ? "" : StorableText.trim(header);
    if (key.isEmpty()) {
      return NONE;
    }
    return key.length() > Formats.NAME_MAX
        ? new IdempotencyKey(
            sha256(key.getBytes(StandardCharsets.UTF_8)),
            List.of(
                "Idempotency-Key is longer than %d characters: its SHA-256 is used instead"
                    .formatted(Formats.NAME_MAX)))
        : new IdempotencyKey(StorableText.of(key), List.of());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
