package dev.groundcrew.api.event.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many may listen to one api. */
class StreamPropertiesTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "192, 307", "384, 614", "640, 1000", "100000, 1000"})
  void aLargerHeapTakesMoreListeners(long megabytes, int most) {
    assertThat(StreamProperties.mostListeners(megabytes << 20)).isEqualTo(most);
  }
}
