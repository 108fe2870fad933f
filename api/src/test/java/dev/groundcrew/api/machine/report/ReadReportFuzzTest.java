package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.groundcrew.api.http.RequestRefusedException;

class ReadReportFuzzTest {

  private static final String[] TYPES = {
    null, "application/json", "text/plain; charset=utf-16", "application/x-www-form-urlencoded", ";"
  };

  /** Any bytes are a report, or are refused with 400. */
  @FuzzTest(maxDuration = "1m")
  void anyBodyIsReadOrRefused(FuzzedDataProvider data) {
    String contentType = data.pickValue(TYPES);
    try {
      LenientReport read = ReadReport.read(data.consumeRemainingAsBytes(), contentType);
      assertThat(read.report().macAddress()).isNotNull();
    } catch (RequestRefusedException refused) {
      assertThat(refused.getStatusCode().value()).isEqualTo(400);
      assertThat(refused.getBody().getDetail()).isNotBlank();
    }
  }
}
