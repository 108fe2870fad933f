package dev.groundcrew.api.machine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.workflows.node.ReportStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of events, what is said with them, and forms. */
class ReportedEventTest {

  @ParameterizedTest
  @CsvSource({
    "install_started, STARTED",
    "Install_Progress, PROGRESS",
    "install_complete, COMPLETE",
    "install_failed, FAILED",
    "first_boot, FIRST_BOOT",
    "boot_started,",
    "heartbeat,",
  })
  void anEventActsAsTheStatusOfItsName(String event, ReportStatus status) {
    LenientReport read = Reports.with("\"event\":\"%s\"".formatted(event));

    assertThat(read.report().installationStatus()).isEqualTo(status);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void anUnknownEventIsAHeartbeatWithAWarning() {
    LenientReport read = Reports.with("\"event\":\"rebooted\"");

    assertThat(read.report().installationStatus()).isNull();
    assertThat(read.report().event()).isNull();
    assertThat(read.warnings())
        .containsExactly("event 'rebooted' is not known: it counts as a heartbeat");
  }

  @Test
  void theStatusCountsWhereTheEventSaysAnotherOne() {
    LenientReport read =
        Reports.with("\"event\":\"install_failed\",\"installation_status\":\"complete\"");

    assertThat(read.report().installationStatus()).isEqualTo(ReportStatus.COMPLETE);
    assertThat(read.warnings()).hasSize(1);
  }

  @Test
  void theMessageOfAFailureIsItsErrorUnlessItHasOne() {
    assertThat(
            Reports.with("\"event\":\"install_failed\",\"message\":\"no disk\"")
                .report()
                .installationError())
        .isEqualTo("no disk");
    assertThat(
            Reports.with(
                    "\"event\":\"install_failed\",\"message\":\"m\",\"installation_error\":\"e\"")
                .report()
                .installationError())
        .isEqualTo("e");
  }

  @Test
  void metadataIsAnyJsonThatCanBeKept() {
    assertThat(metadata("{\"a\": [1, \"\\u0000\\ud800x\"]}"))
        .isEqualTo("{\"a\":[1,\"\uFFFD\uFFFDx\"]}");
    assertThat(metadata("\"text\"")).isEqualTo("\"text\"");
    assertThat(metadata("\"{\\\"in\\\": \\\"text\\\"}\"")).isEqualTo("{\"in\":\"text\"}");
    assertThat(metadata("1e400")).isEqualTo("\"1e400\"");
    assertThat(metadata("null")).isEqualTo("null");
  }

  @Test
  void metadataMayHaveSixteenKibibytesAndNoMore() {
    int room = EventMetadata.MAX - "{\"a\":\"\"}".length();

    assertThat(metadata("{\"a\":\"%s\"}".formatted("x".repeat(room)))).hasSize(EventMetadata.MAX);
    LenientReport tooLong =
        Reports.with("\"event_metadata\":{\"a\":\"%s\"}".formatted("x".repeat(room + 1)));
    assertThat(tooLong.report().eventMetadata()).isNull();
    assertThat(tooLong.warnings().getFirst())
        .endsWith("is longer than 16384 characters: not stored");
  }

  @Test
  void aFormIsReadAsFarAsItCanBe() {
    LenientReport read = form("&status=FAILED&error=a+b%0Ac&error=50% done\nof it&key=k&=x&flag");

    assertThat(read.report().macAddress()).isNull();
    assertThat(read.report().installationStatus()).isEqualTo(ReportStatus.FAILED);
    assertThat(read.report().installationError()).isEqualTo("50% done\nof it");
    assertThat(read.key()).isEqualTo("k");
    assertThat(form("").report().installationStatus()).isNull();
  }

  @Test
  void ofAFormAHundredFieldsAreRead() {
    StringBuilder form = new StringBuilder();
    for (int i = 1; i < 100; i++) {
      form.append("f").append(i).append("=x&");
    }

    assertThat(form(form + "status=started").report().installationStatus())
        .isEqualTo(ReportStatus.STARTED);
    assertThat(form(form + "f100=x&status=started").report().installationStatus()).isNull();
  }

  @Test
  void phoneHomeTellsTheHostNameUnlessThereIsNone() {
    assertThat(home("hostname=rack-7&instance_id=i-1").report().hostname()).isEqualTo("rack-7");
    LenientReport none = home("hostname=N%2FA&pub_key_rsa=N%2FA");
    assertThat(none.report().hostname()).isNull();
    assertThat(none.warnings()).isEmpty();
    assertThat(none.report().installationStatus()).isEqualTo(ReportStatus.FIRST_BOOT);
  }

  private static String metadata(String json) {
    return String.valueOf(
        Reports.with("\"event_metadata\":%s".formatted(json)).report().eventMetadata());
  }

  private static LenientReport form(String body) {
    return ReadReport.readForm(body.getBytes(StandardCharsets.UTF_8), null);
  }

  private static LenientReport home(String body) {
    return ReadPhoneHome.read(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
