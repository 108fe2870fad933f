package dev.groundcrew.api.machine.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.workflows.node.ReportStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadReportTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                      | A JSON body is required
          null                                    | A JSON body is required
          []                                      | The body must be a JSON object
          "text"                                  | The body must be a JSON object
          {"mac_address":                         | Malformed JSON at line 1, column 16
          mac_address=52:54:00:12:34:56           | The body must be a JSON object
          {"mac_address":"52:54:00:12:34:56"      | Malformed JSON at line 1, column 35
          {}                                      | mac_address is required
          {"mac_address":null}                    | mac_address is required
          {"mac_address":" "}                     | mac_address is required
          {"mac_address":"52:54:00"}              | mac_address must be a MAC address, such as 52:54:00:12:34:56
          {"mac_address":{}}                      | mac_address must be a MAC address, such as 52:54:00:12:34:56
          {"mac_address":"00:00:00:00:00:00"}     | mac_address must not be all zeros
          {"mac_address":"20-24-8a-07-4b-1c-2a"}  | mac_address is an InfiniBand address: give the Ethernet address of the boot port
          {"mac_address":"52:54:00:12:34:56","installation_status":"done"} | installation_status must be one of started, progress, complete, failed, first_boot
          {"mac_address":"52:54:00:12:34:56","installation_status":1}      | installation_status must be one of started, progress, complete, failed, first_boot
          {"mac_address":"52:54:00:12:34:56","installation_status":[]}     | installation_status must be one of started, progress, complete, failed, first_boot
          """)
  void onlyThisIsRefused(String body, String detail) {
    assertThatThrownBy(() -> Reports.read(body))
        .isInstanceOfSatisfying(
            RequestRefusedException.class,
            refused -> {
              assertThat(refused.getStatusCode().value()).isEqualTo(400);
              assertThat(refused.getBody().getDetail()).isEqualTo(detail);
            });
  }

  @ParameterizedTest
  @EnumSource(ReportStatus.class)
  void aStatusIsReadInAnyCaseAndWithBlanksAround(ReportStatus status) {
    String name = status.wireName();
    for (String text : new String[] {name, name.toUpperCase(), " " + name + "\\n"}) {
      assertThat(
              Reports.with("\"installation_status\":\"%s\"".formatted(text))
                  .report()
                  .installationStatus())
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"  \""})
  void noStatusIsNotGiven(String json) {
    assertThat(Reports.with("\"installation_status\":" + json).report().installationStatus())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"52-54-00-12-34-56\"", "\"01-52-54-00-12-34-56\"", "525400123456"})
  void theMacAddressIsReadInAnyUsualSpelling(String json) {
    assertThat(Reports.read("{\"mac_address\":%s}".formatted(json)).report().macAddress())
        .hasToString(Reports.MAC);
  }

  @Test
  void ofAFieldThatComesTwiceTheLastCounts() {
    var report =
        Reports.with("\"vendor\":\"A\",\"vendor\":\"B\",\"model\":\"C\",\"model\":null").report();

    assertThat(report.vendor()).isEqualTo("B");
    assertThat(report.model()).isNull();
  }

  @Test
  void fieldsThatAreNotKnownAreIgnoredHoweverDeepOrLong() {
    String deep = "[".repeat(400) + "]".repeat(400);
    String number = "1".repeat(5000);

    LenientReport read =
        Reports.with(
            "\"disk\":{\"sda\":%s},\"%s\":%s,\"vendor\":\"A\","
                .formatted(deep, "n".repeat(60_000), number));

    assertThat(read.report().vendor()).isEqualTo("A");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void textAfterTheObjectIsIgnoredWithAWarning() {
    assertThat(Reports.with("\"vendor\":\"A\"").warnings()).isEmpty();
    assertThat(Reports.read("{\"mac_address\":\"%s\"}\n\0".formatted(Reports.MAC)).warnings())
        .isEmpty();
    assertThat(Reports.read("{\"mac_address\":\"%s\"}x".formatted(Reports.MAC)).warnings())
        .containsExactly("text after the JSON object: ignored");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=iso-8859-1",
        "text/plain;charset=ISO-8859-1",
        "application/x-www-form-urlencoded; charset=\"latin1\""
      })
  void aKnownCharsetIsUsed(String contentType) {
    assertThat(vendor(ISO_8859_1.encode("Müller").array(), contentType)).isEqualTo("Müller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "nonsense", "", "text/plain; charset=nope", "a/b;c"})
  void otherwiseABodyIsUtf8(String contentType) {
    assertThat(vendor("Müller".getBytes(UTF_8), contentType)).isEqualTo("Müller");
    assertThat(vendor("Müller".getBytes(UTF_8), null)).isEqualTo("Müller");
  }

  @Test
  void brokenUtf8BecomesReplacementCharacters() {
    assertThat(vendor(new byte[] {'M', (byte) 0xC3}, null)).isEqualTo("M\uFFFD");
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    byte[] utf8 = "\uFEFF{\"mac_address\":\"%s\"}".formatted(Reports.MAC).getBytes(UTF_8);
    byte[] utf16 = "{\"mac_address\":\"%s\"}".formatted(Reports.MAC).getBytes(UTF_16);

    assertThat(ReadReport.read(utf8, null).report().macAddress()).hasToString(Reports.MAC);
    assertThat(ReadReport.read(utf16, "application/json;charset=utf-16").report().macAddress())
        .hasToString(Reports.MAC);
  }

  private static String vendor(byte[] vendor, String contentType) {
    byte[] before = "{\"mac_address\":\"%s\",\"vendor\":\"".formatted(Reports.MAC).getBytes(UTF_8);
    byte[] after = "\"}".getBytes(UTF_8);
    byte[] body = new byte[before.length + vendor.length + after.length];
    System.arraycopy(before, 0, body, 0, before.length);
    System.arraycopy(vendor, 0, body, before.length, vendor.length);
    System.arraycopy(after, 0, body, before.length + vendor.length, after.length);
    return ReadReport.read(body, contentType).report().vendor();
  }
}
