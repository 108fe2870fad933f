package dev.groundcrew.workflows.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "52:54:00:ab:cd:ef",
        "52:54:00:AB:CD:EF",
        "52-54-00-ab-cd-ef",
        "52.54.00.ab.cd.ef",
        "5254.00ab.cdef",
        "5254-00AB-CDEF",
        "525400-abcdef",
        "525400:abcdef",
        "525400abcdef",
        " 525400ABCDEF "
      })
  void everyUsualSpellingIsTheSameAddress(String spelling) {
    assertThat(MacAddress.parse(spelling)).contains(new MacAddress("52:54:00:ab:cd:ef"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "52:54:00:ab:cd",
        "52:54:00:ab:cd:ef:01",
        "52:54:00:ab:cd:eg",
        "52:54-00:ab:cd:ef",
        "5:54:00:ab:cd:ef",
        "rack1-07",
        "5254 00ab cdef 1"
      })
  void anythingElseIsNone(String spelling) {
    assertThat(MacAddress.parse(spelling)).isEmpty();
  }

  @Test
  void onlyTheCanonicalFormIsHeld() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress("525400ABCDEF"));
  }
}
