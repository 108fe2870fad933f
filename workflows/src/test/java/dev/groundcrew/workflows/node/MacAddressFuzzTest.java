package dev.groundcrew.workflows.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class MacAddressFuzzTest {

  /** Whatever is read is a unicast address, and is read the same again. */
  @FuzzTest(maxDuration = "1m")
  void anyTextIsAnAddressOrSaysWhyNot(FuzzedDataProvider data) {
    switch (MacAddress.read(data.consumeRemainingAsString())) {
      case MacAddress.Reading.Usable usable -> {
        String address = usable.address().value();
        assertThat(address).matches("[0-9a-f][02468ace](:[0-9a-f]{2}){5}");
        assertThat(MacAddress.read(address)).isEqualTo(usable);
      }
      case MacAddress.Reading.Unusable unusable -> assertThat(unusable.reason()).isNotBlank();
    }
  }
}
