package dev.groundcrew.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

  @ParameterizedTest
  @CsvSource({
    "PT-5S, 0s",
    "PT119S, 119s",
    "PT120S, 2m",
    "PT119M, 119m",
    "PT2H, 2h",
    "PT47H, 47h",
    "PT48H, 2d",
    "P400D, 400d"
  })
  void isInTheUnitThatPeopleRead(Duration age, String text) {
    assertThat(Age.of(age)).isEqualTo(text);
  }
}
