package dev.groundcrew.engine.encryption;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverterException;
import io.temporal.payload.codec.PayloadCodec;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts payloads with AES-GCM. Those that are not encrypted are read as they are, so that
 * encryption can be turned on while installs are open.
 */
final class EncryptPayloads implements PayloadCodec {

  static final String ENCODING = "encoding";
  static final String ENCRYPTED = "binary/encrypted";
  static final String KEY_ID = "encryption-key-id";

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String present;

  /**
   * @param keys at least one: the first encrypts, all decrypt
   */
  EncryptPayloads(List<byte[]> keys) {
    keys.forEach(key -> this.keys.put(idOf(key), new SecretKeySpec(key, "AES")));
    this.present = idOf(keys.getFirst());
  }

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    return payloads.stream().map(this::encrypt).toList();
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return payloads.stream().map(this::decrypt).toList();
  }

  private Payload encrypt(Payload payload) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] encrypted = apply(Cipher.ENCRYPT_MODE, key(present), nonce, payload.toByteString());
    return Payload.newBuilder()
        .putMetadata(ENCODING, ByteString.copyFromUtf8(ENCRYPTED))
        .putMetadata(KEY_ID, ByteString.copyFromUtf8(present))
        .setData(ByteString.copyFrom(nonce).concat(ByteString.copyFrom(encrypted)))
        .build();
  }

  private Payload decrypt(Payload payload) {
    if (!ENCRYPTED.equals(metadata(payload, ENCODING))) {
      return payload;
    }
    ByteString data = payload.getData();
    if (data.size() < NONCE_BYTES) {
      throw new DataConverterException("The encrypted payload is cut off");
    }
    try {
      return Payload.parseFrom(
          apply(
              Cipher.DECRYPT_MODE,
              key(metadata(payload, KEY_ID)),
              data.substring(0, NONCE_BYTES).toByteArray(),
              data.substring(NONCE_BYTES)));
    } catch (InvalidProtocolBufferException noPayload) {
      throw new DataConverterException("What was encrypted is no payload", noPayload);
    }
  }

  private SecretKeySpec key(@Nullable String id) {
    SecretKeySpec key = id == null ? null : keys.get(id);
    if (key == null) {
      throw new DataConverterException(
          "The payload is encrypted with the key %s, which is not configured".formatted(id));
    }
    return key;
  }

  private static byte[] apply(int mode, SecretKeySpec key, byte[] nonce, ByteString input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      ByteBuffer output = ByteBuffer.allocate(cipher.getOutputSize(input.size()));
      cipher.doFinal(input.asReadOnlyByteBuffer(), output);
      byte[] bytes = new byte[output.flip().remaining()];
      output.get(bytes);
      return bytes;
    } catch (GeneralSecurityException wrong) {
      throw new DataConverterException("The payload can't be decrypted", wrong);
    }
  }

  private static @Nullable String metadata(Payload payload, String name) {
    ByteString value = payload.getMetadataMap().get(name);
    return value == null ? null : value.toStringUtf8();
  }

  /** Tells keys apart in histories, and nothing else about them. */
  private static String idOf(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(hash, 0, 4);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
