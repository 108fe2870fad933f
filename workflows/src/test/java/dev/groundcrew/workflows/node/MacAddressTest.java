package dev.groundcrew.workflows.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.groundcrew.workflows.node.MacAddress.Reading.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        " 525400ABCDEF ",
        "01-52-54-00-ab-cd-ef",
        "01:52:54:00:AB:CD:EF"
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
        "5254 00ab cdef 1",
        "02-52-54-00-ab-cd-ef",
        "01-52:54:00:ab:cd:ef",
        "01525400abcdef"
      })
  void anythingElseIsNone(String spelling) {
    assertThat(MacAddress.parse(spelling)).isEmpty();
    assertThat(MacAddress.read(spelling)).isEqualTo(new Unusable(MacAddress.NOT_A_MAC));
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:00:00:00:00, must not be all zeros",
    "01-00-00-00-00-00-00, must not be all zeros",
    "FFFF.FFFF.FFFF, must not be the broadcast address",
    "01:00:5e:00:00:01, must not be a multicast address",
    "33-33-00-00-00-01, must not be a multicast address",
    "01-01-80-c2-00-00-00, must not be a multicast address"
  })
  void anAddressThatNoPortHasIsUnusable(String spelling, String reason) {
    assertThat(MacAddress.parse(spelling)).isEmpty();
    assertThat(MacAddress.read(spelling)).isEqualTo(new Unusable(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80:00:02:08:fe:80:00:00:00:00:00:00:24:8a:07:03:00:4b:1c:2a",
        "80-00-02-08-FE-80-00-00-00-00-00-00-24-8A-07-03-00-4B-1C-2A",
        "80000208fe80000000000000248a0703004b1c2a",
        "20-80-00-02-08-fe-80-00-00-00-00-00-00-24-8a-07-03-00-4b-1c-2a",
        "20-24-8a-07-03-00-4b-1c-2a",
        "20-24-8a-07-4b-1c-2a"
      })
  void anInfiniBandAddressIsCalledThat(String spelling) {
    assertThat(MacAddress.read(spelling))
        .isEqualTo(
            new Unusable("is an InfiniBand address: give the Ethernet address of the boot port"));
  }

  @Test
  void anAddressOfAnOlderRowIsHeldWhateverItIs() {
    assertThat(new MacAddress("01:00:5e:00:00:01").value()).isEqualTo("01:00:5e:00:00:01");
  }

  @Test
  void onlyTheCanonicalFormIsHeld() {
    assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress("525400ABCDEF"));
  }
}
