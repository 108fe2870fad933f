package dev.groundcrew.engine.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.failure.v1.Failure;
import io.temporal.common.converter.DataConverter;
import io.temporal.failure.ApplicationFailure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure of an activity is no payload, and may hold what a machine wrote all the same. */
class ConfigureEncryptionTest {

  private static final String ERROR = "the password of the proxy is hunter2";

  @Test
  void theTextAndTheStackTraceOfAFailureAreEncrypted() {
    DataConverter payloads = payloads(List.of(Base64.getEncoder().encodeToString(new byte[32])));

    Failure failure = payloads.exceptionToFailure(thrown());

    assertThat(bytes(failure)).doesNotContain(ERROR, "ConfigureEncryptionTest");
    assertThat(payloads.failureToException(failure)).hasMessageContaining(ERROR);
  }

  @Test
  void withoutAKeyTheyAreReadable() {
    assertThat(bytes(payloads(List.of()).exceptionToFailure(thrown())))
        .contains(ERROR, "ConfigureEncryptionTest");
  }

  private static RuntimeException thrown() {
    return ApplicationFailure.newFailure(ERROR, "test");
  }

  private static String bytes(Failure failure) {
    return new String(failure.toByteArray(), StandardCharsets.UTF_8);
  }

  private static DataConverter payloads(List<String> keys) {
    return new ConfigureEncryption().payloads(new EncryptionProperties(keys));
  }
}
