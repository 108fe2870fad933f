package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.Json;
import dev.groundcrew.store.report.InstallerReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every body. */
class ReadReportPropertiesTest {

  private static final List<String> FIELDS =
      List.of(
          "ip_address",
          "hostname",
          "vendor",
          "model",
          "serial_number",
          "system_uuid",
          "installation_progress",
          "installation_error");

  @Property
  void noBytesCauseAnythingButABadRequest(@ForAll byte[] body) {
    try {
      ReadReport.read(body, null);
    } catch (RequestRefusedException refused) {
      assertThat(refused.getStatusCode().value()).isEqualTo(400);
    }
  }

  @Property
  void noStartOfAReportCausesAnythingButABadRequest(@ForAll("bodies") byte[] body) {
    noBytesCauseAnythingButABadRequest(body);
    noBytesCauseAnythingButABadRequest(Arrays.copyOf(body, Math.max(0, body.length - 3)));
  }

  @Property
  void noDetailCostsTheReport(@ForAll("bodies") byte[] body) {
    LenientReport read = ReadReport.read(body, null);

    assertThat(read.report().macAddress()).hasToString(Reports.MAC);
    texts(read).forEach(text -> assertThat(text).matches(ReadReportPropertiesTest::isStorable));
  }

  @Property
  void whatWasReadOnceIsReadTheSameAgain(@ForAll("bodies") byte[] body) {
    InstallerReport report = ReadReport.read(body, null).report();

    LenientReport again =
        ReadReport.read(Json.write(report).getBytes(StandardCharsets.UTF_8), null);

    assertThat(again).isEqualTo(new LenientReport(report, null, List.of()));
  }

  /** Reports with one field of anything: text by the JSON, by bytes, by code units. */
  @Provide
  Arbitrary<byte[]> bodies() {
    Arbitrary<byte[]> text =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(300).map(ReadReportPropertiesTest::escaped),
            Arbitraries.strings()
                .withChars("0123456789abcfABCF:.%/-{}[] ()localhost\u0000\n")
                .ofMaxLength(40)
                .map(ReadReportPropertiesTest::escaped),
            Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(60)
                .map(ReadReportPropertiesTest::withoutQuotes));
    return Arbitraries.of(FIELDS).flatMap(field -> text.map(value -> body(field, value)));
  }

  private static byte[] body(String field, byte[] value) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "{\"mac_address\":\"%s\",\"%s\":\""
            .formatted(Reports.MAC, field)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(value);
    body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static byte[] escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
    return escaped.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] withoutQuotes(byte[] bytes) {
    byte[] without = bytes.clone();
    for (int i = 0; i < without.length; i++) {
      if (without[i] == '"' || without[i] == '\\') {
        without[i] = '\0';
      }
    }
    return without;
  }

  private static Stream<String> texts(LenientReport read) {
    InstallerReport report = read.report();
    return Stream.concat(
            read.warnings().stream(),
            Stream.of(
                report.ipAddress(),
                report.hostname(),
                report.vendor(),
                report.model(),
                report.serialNumber(),
                report.systemUuid(),
                report.installationError()))
        .filter(Objects::nonNull);
  }

  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
