package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.groundcrew.store.report.InstallerReport;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

class FactsFuzzTest {

  private static final int LONGEST_FACT = 255;
  private static final List<String> FIELDS =
      List.of("hostname", "ip_address", "vendor", "model", "serial_number", "system_uuid");

  /** No fact costs the report, and what is stored can be stored and is normalised already. */
  @FuzzTest(maxDuration = "1m")
  void anyFactsAreNormalisedOnce(FuzzedDataProvider data) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mac_address", Reports.MAC);
    for (String field : FIELDS) {
      fields.put(field, data.consumeString(300));
    }
    fields.put("installation_progress", data.consumeString(10));

    InstallerReport report = read(fields);

    facts(report)
        .forEach(
            fact ->
                assertThat(fact)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(LONGEST_FACT)
                    .doesNotContain("\0"));
    assertThat(read(asSent(report))).isEqualTo(report);
  }

  private static InstallerReport read(Map<?, ?> fields) {
    return ReadReport.read(
            JsonMapper.shared().writeValueAsString(fields).getBytes(StandardCharsets.UTF_8), null)
        .report();
  }

  private static Map<String, Object> asSent(InstallerReport report) {
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("mac_address", report.macAddress().value());
    sent.put("hostname", report.hostname());
    sent.put("ip_address", report.ipAddress());
    sent.put("vendor", report.vendor());
    sent.put("model", report.model());
    sent.put("serial_number", report.serialNumber());
    sent.put("system_uuid", report.systemUuid());
    sent.put("installation_progress", report.installationProgress());
    return sent;
  }

  private static Stream<String> facts(InstallerReport report) {
    return Stream.of(
            report.hostname(),
            report.ipAddress(),
            report.vendor(),
            report.model(),
            report.serialNumber(),
            report.systemUuid())
        .filter(Objects::nonNull);
  }
}
