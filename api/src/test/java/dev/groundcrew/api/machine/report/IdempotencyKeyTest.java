package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

  @Test
  void aKeyIsKeptAsItIs() {
    String longest = "k".repeat(255);

    assertThat(IdempotencyKey.read(longest).value()).isEqualTo(longest);
    assertThat(IdempotencyKey.read(longest).warnings()).isEmpty();
  }

  @Test
  void anEmptyOneIsNone() {
    assertThat(IdempotencyKey.read(null).value()).isNull();
    assertThat(IdempotencyKey.read(" ").value()).isNull();
    assertThat(IdempotencyKey.read("").warnings()).isEmpty();
  }

  @Test
  void aLongerOneIsKeptByItsHash() {
    IdempotencyKey key = IdempotencyKey.read("k".repeat(256));

    assertThat(key.value()).matches("[0-9a-f]{64}");
    assertThat(key).isEqualTo(IdempotencyKey.read("k".repeat(256)));
    assertThat(key.value()).isNotEqualTo(IdempotencyKey.read("k".repeat(257)).value());
    assertThat(key.warnings())
        .containsExactly(
            "Idempotency-Key is longer than 255 characters: its SHA-256 is used instead");
  }
}
