package dev.groundcrew.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many requests an api answers at a time. */
class ApiPropertiesTest {

  @ParameterizedTest
  @CsvSource({"1, 64", "192, 614", "384, 1228", "100000, 8192"})
  void aLargerHeapTakesMoreRequests(long megabytes, int most) {
    assertThat(ApiProperties.mostRequests(megabytes << 20)).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"8, 128", "192, 768", "1024, 4096", "16384, 8192"})
  void asManyConnectionsAsTheHeapHasRoomFor(long megabytes, int most) {
    assertThat(ApiProperties.mostConnections(megabytes << 20)).isEqualTo(most);
    assertThat(most).isGreaterThanOrEqualTo(ApiProperties.mostRequests(megabytes << 20));
  }
}
