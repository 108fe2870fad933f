package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardwareFactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4C4C4544-0042-3510-8052-B3C04F4B4E32",
        "4c4c4544004235108052b3c04f4b4e32",
        "{4c4c4544-0042-3510-8052-b3c04f4b4e32}"
      })
  void aUuidIsKeptInLowerCaseWithDashes(String text) {
    assertThat(Reports.with("\"system_uuid\":\"%s\"".formatted(text)).report().systemUuid())
        .isEqualTo("4c4c4544-0042-3510-8052-b3c04f4b4e32");
  }

  @Test
  void aFactIsOneLine() {
    String text = "\tDell\n\u001bInc. \r\n";

    assertThat(FirmwareFact.read("vendor", text)).isEqualTo("Dell  Inc.");
    assertThat(Reports.with("\"vendor\":\"\\tDell\\n\\u001bInc. \\r\\n\"").report().vendor())
        .isEqualTo("Dell  Inc.");
  }

  @Test
  void anotherIdIsKeptAsItIs() {
    assertThat(Reports.with("\"system_uuid\":\"Rack7/U12\"").report().systemUuid())
        .isEqualTo("Rack7/U12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-0000-0000-000000000000",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        "{ffffffff-ffff-ffff-ffff-ffffffffffff}",
        "03000200-0400-0500-0006-000700080009",
        "03000200040005000006000700080009",
        "Not Settable"
      })
  void aUuidOfNoMachineCountsAsNotGiven(String text) {
    LenientReport read = Reports.with("\"system_uuid\":\"%s\"".formatted(text));

    assertThat(read.report().systemUuid()).isNull();
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vendor, To Be Filled By O.E.M.",
    "vendor, to be filled by  o.e.m",
    "vendor, System manufacturer",
    "model, System Product Name",
    "model, Default string",
    "model, N/A",
    "serial_number, System Serial Number",
    "serial_number, Not Specified.",
    "serial_number, 0123456789",
    "serial_number, 00000000",
    "serial_number, XXXXXXXX",
    "serial_number, ........",
    "serial_number, 0",
    "serial_number, 0000-0000",
    "serial_number, INVALID"
  })
  void whatFirmwareSaysForNothingCountsAsNotGiven(String field, String text) {
    LenientReport read = Reports.with("\"%s\":\"%s\"".formatted(field, text));

    assertThat(read.report()).isEqualTo(Reports.read(Reports.ONLY_MAC).report());
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vendor, Dell Inc., Dell Inc.",
    "vendor, System Serial Number, System Serial Number",
    "vendor, '  Supermicro\\u0000', Supermicro",
    "vendor, XX, XX"
  })
  void whatSomebodyFilledInIsKept(String field, String text, String stored) {
    assertThat(Reports.with("\"%s\":\"%s\"".formatted(field, text)).report().vendor())
        .isEqualTo(stored);
  }

  @Test
  void tooLongATextIsCutWithAWarning() {
    String serial = "S1" + "9".repeat(252) + "\uD83D\uDE80" + "tail";

    LenientReport read = Reports.with("\"serial_number\":\"%s\"".formatted(serial));

    assertThat(read.report().serialNumber()).isEqualTo(serial.substring(0, 254));
    assertThat(read.warnings())
        .containsExactly(
            "serial_number '%s…' is longer than 255 characters: cut"
                .formatted(serial.substring(0, 99)));
  }
}
