package dev.groundcrew.api.token;

import dev.groundcrew.store.report.Proof;
import dev.groundcrew.store.token.ReportTokenRepository;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs and verifies report tokens. Nothing is stored: {@code i.<node id, install id>.<signature>}
 * is a token of an install, {@code n.<node id, version>.<signature>} one of a node. Ids and version
 * are base64url of their bytes, and so is the signature, an HMAC-SHA256 of all that stands before.
 */
@Component
public class ReportTokens {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LONGEST = 128;
  private static final int UUID_BYTES = 16;
  private static final int SECRET_BYTES = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final List<SecretKeySpec> keys;

  ReportTokens(ReportTokenProperties properties, ReportTokenRepository repository) {
    List<String> secrets =
        properties.reportSecrets().isEmpty()
            ? List.of(repository.secret(random()))
            : properties.reportSecrets();
    this.keys =
        secrets.stream()
            .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
            .toList();
  }

  /** A token of an install. */
  public String ofInstall(UUID nodeId, UUID installId) {
    return signed("i.", put(ByteBuffer.allocate(2 * UUID_BYTES), nodeId, installId));
  }

  /**
   * A token of a node.
   *
   * @param version the one that the node's tokens must have
   */
  public String ofNode(UUID nodeId, int version) {
    return signed(
        "n.", put(ByteBuffer.allocate(UUID_BYTES + Integer.BYTES), nodeId).putInt(version));
  }

  /** What the token proves; empty if it was not signed here. */
  public Optional<Proof> verify(String token) {
    int signatureAt = token.lastIndexOf('.');
    if (token.length() > LONGEST || signatureAt < 2) {
      return Optional.empty();
    }
    byte[] signature = decode(token.substring(signatureAt + 1));
    String signed = token.substring(0, signatureAt);
    byte[] content = decode(signed.substring(2));
    boolean authentic =
        signature != null
            && keys.stream().anyMatch(key -> MessageDigest.isEqual(sign(key, signed), signature));
    return authentic && content != null ? read(signed, ByteBuffer.wrap(content)) : Optional.empty();
  }

  private static Optional<Proof> read(String signed, ByteBuffer content) {
    if (signed.startsWith("i.") && content.remaining() == 2 * UUID_BYTES) {
      return Optional.of(new Proof.OfInstall(uuid(content), uuid(content)));
    }
    if (signed.startsWith("n.") && content.remaining() == UUID_BYTES + Integer.BYTES) {
      return Optional.of(new Proof.OfNode(uuid(content), content.getInt()));
    }
    return Optional.empty();
  }

  private String signed(String kind, ByteBuffer content) {
    String signed = kind + BASE64.encodeToString(content.array());
    return signed + "." + BASE64.encodeToString(sign(keys.getFirst(), signed));
  }

  private static byte[] sign(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ByteBuffer put(ByteBuffer buffer, UUID... ids) {
    for (UUID id : ids) {
      buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return buffer;
  }

  private static UUID uuid(ByteBuffer content) {
    return new UUID(content.getLong(), content.getLong());
  }

  private static byte @Nullable [] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }

  private static String random() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return BASE64.encodeToString(secret);
  }
}
