package dev.groundcrew.engine.encryption;

import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payloads are kept in Temporal.
 *
 * @param encryptionKeys AES keys of 32 bytes, in Base64: the first encrypts, all decrypt; none:
 *     payloads are not encrypted
 */
@ConfigurationProperties("groundcrew.temporal")
record EncryptionProperties(@DefaultValue List<String> encryptionKeys) {

  private static final int KEY_BYTES = 32;

  /**
   * Checks what was configured.
   *
   * @throws IllegalArgumentException if a key is not as described
   */
  EncryptionProperties {
    for (String key : encryptionKeys) {
      if (bytes(key).length != KEY_BYTES) {
        throw new IllegalArgumentException(
            "groundcrew.temporal.encryption-keys: each must be 32 bytes in Base64, as openssl rand"
                + " -base64 32 prints them");
      }
    }
  }

  List<byte[]> keys() {
    return encryptionKeys.stream().map(EncryptionProperties::bytes).toList();
  }

  private static byte[] bytes(String key) {
    try {
      return Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
