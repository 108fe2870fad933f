package dev.groundcrew.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverterException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptPayloadsTest {

  private static final byte[] OLD = key(1);
  private static final byte[] NEW = key(2);
  private static final Payload PLAIN =
      Payload.newBuilder()
          .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
          .setData(ByteString.copyFromUtf8("\"no disk found\""))
          .build();

  @Test
  void whatIsEncryptedCanOnlyBeReadWithTheKey() {
    Payload encrypted = encrypt(PLAIN, OLD);

    assertThat(encrypted.toString()).doesNotContain("no disk found", "json/plain");
    assertThat(decrypt(encrypted, OLD)).isEqualTo(PLAIN);
    assertThatThrownBy(() -> decrypt(encrypted, NEW))
        .isInstanceOf(DataConverterException.class)
        .hasMessageContaining("which is not configured");
  }

  @Test
  void theSameIsNeverEncryptedTheSame() {
    assertThat(encrypt(PLAIN, OLD)).isNotEqualTo(encrypt(PLAIN, OLD));
  }

  @Test
  void aKeyIsReplacedWithoutAGap() {
    Payload before = encrypt(PLAIN, OLD);

    Payload after = encrypt(PLAIN, NEW, OLD);

    assertThat(decrypt(before, NEW, OLD)).isEqualTo(PLAIN);
    assertThat(decrypt(after, NEW)).isEqualTo(PLAIN);
  }

  @Test
  void whatWasNotEncryptedIsReadAsItIs() {
    assertThat(decrypt(PLAIN, OLD)).isEqualTo(PLAIN);
  }

  @Test
  void whatWasChangedOrCutOffIsRefused() {
    Payload encrypted = encrypt(PLAIN, OLD);
    byte[] changed = encrypted.getData().toByteArray();
    changed[changed.length - 1] ^= 1;

    for (byte[] data : List.of(changed, Arrays.copyOf(changed, 20), new byte[3])) {
      Payload broken = encrypted.toBuilder().setData(ByteString.copyFrom(data)).build();
      assertThatThrownBy(() -> decrypt(broken, OLD)).isInstanceOf(DataConverterException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "MTIzNDU2Nzg5MDEyMzQ1Ng==", "not base64 at all!"})
  void aKeyOfAnotherLengthIsRefused(String key) {
    assertThatThrownBy(() -> new EncryptionProperties(List.of(key)))
        .hasMessageContaining("32 bytes in Base64");
  }

  private static Payload encrypt(Payload payload, byte[]... keys) {
    return new EncryptPayloads(List.of(keys)).encode(List.of(payload)).getFirst();
  }

  private static Payload decrypt(Payload payload, byte[]... keys) {
    return new EncryptPayloads(List.of(keys)).decode(List.of(payload)).getFirst();
  }

  private static byte[] key(int content) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) content);
    return key;
  }
}
