package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          45, 45
          45.0, 45
          4.5e1, 45
          "45", 45
          "45%", 45
          " 45 % ", 45
          0, 0
          -0, 0
          0.99, 0
          1e-300, 0
          100.0, 100
          "100", 100
          99.99999999999999999999, 99
          045, 45
          +7, 7
          """)
  void aNumberIsRoundedDown(String json, int percent) {
    LenientReport read = Reports.with("\"installation_progress\":" + json);

    assertThat(read.report().installationProgress()).isEqualTo(percent);
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          -1, -1
          101, 101
          100.01, 100.01
          1e999, 1e999
          1e-999999999, 1e-999999999
          NaN, NaN
          "half", half
          "0x10", 0x10
          "45 %%", 45 %%
          true, true
          """)
  void anythingElseIsDroppedWithAWarning(String json, String shown) {
    LenientReport read = Reports.with("\"installation_progress\":" + json);

    assertThat(read.report().installationProgress()).isNull();
    assertThat(read.warnings())
        .containsExactly(
            "installation_progress '%s' is not a number from 0 to 100: not stored"
                .formatted(shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\" \""})
  void nothingIsNotGiven(String json) {
    LenientReport read = Reports.with("\"installation_progress\":" + json);

    assertThat(read.report().installationProgress()).isNull();
    assertThat(read.warnings()).isEmpty();
  }
}
