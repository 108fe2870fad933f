package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the facts of a report. */
class FactsTest {

  @ParameterizedTest
  @CsvSource({
    "n1.example.com, n1.example.com",
    "n1.example.com., n1.example.com",
    "'  N1_a \\n', N1_a",
    "12, 12",
    "none, none"
  })
  void aHostNameLosesItsTrailingDot(String text, String stored) {
    LenientReport read = Reports.with("\"hostname\":\"%s\"".formatted(text));

    assertThat(read.report().hostname()).isEqualTo(stored);
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "(none)", "localhost", "LOCALHOST.", "localhost.localdomain", "\\u0000"})
  void whatASystemWithoutANameIsCalledCountsAsNotGiven(String text) {
    LenientReport read = Reports.with("\"hostname\":\"%s\"".formatted(text));

    assertThat(read.report().hostname()).isNull();
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-bad-", "10.0.0.5", "10.0.0.5.", "fe80::1", "a b", "a..b", "ä", "."})
  void whatIsNoHostNameIsDroppedWithAWarning(String text) {
    LenientReport read = Reports.with("\"hostname\":\"%s\"".formatted(text));

    assertThat(read.report().hostname()).isNull();
    assertThat(read.warnings())
        .containsExactly("hostname '%s' is not a host name: not stored".formatted(text));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.5, 192.0.2.5",
    "192.0.2.5/24, 192.0.2.5",
    "' 192.0.2.5 ', 192.0.2.5",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
    "fe80::1%eth0/64, fe80:0:0:0:0:0:0:1",
    "fe80::1/64, fe80:0:0:0:0:0:0:1",
    "[2001:DB8::5], 2001:db8:0:0:0:0:0:5",
    "[fe80::1%eth0], fe80:0:0:0:0:0:0:1",
    "::ffff:192.0.2.5, 192.0.2.5"
  })
  void anAddressLosesPrefixLengthZoneAndBrackets(String text, String stored) {
    LenientReport read = Reports.with("\"ip_address\":\"%s\"".formatted(text));

    assertThat(read.report().ipAddress()).isEqualTo(stored);
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "::", "127.0.0.1", "127.0.1.1/8", "::1"})
  void anAddressThatEveryMachineHasCountsAsNotGiven(String text) {
    LenientReport read = Reports.with("\"ip_address\":\"%s\"".formatted(text));

    assertThat(read.report().ipAddress()).isNull();
    assertThat(read.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n1",
        "10.0.0.256",
        "10.0.0",
        "1",
        "010.0.0.1",
        "::g",
        "1:2",
        ":::",
        "a.b:c",
        "/24"
      })
  void whatIsNoAddressIsDroppedWithAWarning(String text) {
    LenientReport read = Reports.with("\"ip_address\":\"%s\"".formatted(text));

    assertThat(read.report().ipAddress()).isNull();
    assertThat(read.warnings())
        .containsExactly(
            "ip_address '%s' is not an IPv4 or IPv6 address: not stored".formatted(text));
  }

  @Test
  void numbersAndBooleansAreTakenAsTheirText() {
    var report = Reports.with("\"serial_number\":10045,\"model\":true,\"vendor\":1.50").report();

    assertThat(report.serialNumber()).isEqualTo("10045");
    assertThat(report.model()).isEqualTo("true");
    assertThat(report.vendor()).isEqualTo("1.50");
  }

  @Test
  void objectsAndListsAreDroppedWithAWarning() {
    LenientReport read = Reports.with("\"vendor\":{\"name\":\"A\"},\"model\":[1, 2]");

    assertThat(read.report()).isEqualTo(Reports.read(Reports.ONLY_MAC).report());
    assertThat(read.warnings())
        .containsExactly(
            "vendor '{\"name\":\"A\"}' is not text: not stored",
            "model '[1, 2]' is not text: not stored");
  }

  @Test
  void aWarningHoldsNothingThatBreaksALine() {
    assertThat(Reports.with("\"hostname\":\"a\\nb\\u001b[31m\\u2028\\u202e\"").warnings())
        .containsExactly(
            "hostname 'a\uFFFDb\uFFFD[31m\uFFFD\uFFFD' is not a host name: not stored");
  }
}
