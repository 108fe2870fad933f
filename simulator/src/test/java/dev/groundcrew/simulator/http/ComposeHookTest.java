package dev.groundcrew.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.boot.Handed;
import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.model.Status;
import dev.groundcrew.simulator.plan.Machine;
import dev.groundcrew.simulator.plan.Machine.Reporter;
import org.junit.jupiter.api.Test;

class ComposeHookTest {

  private static final String MAC = "02:00:01:00:00:00";
  private static final Handed HANDED = new Handed("i.T", "/hook/i.T", "/seed/i.T/");

  @Test
  void curtinTellsTheEndOfItsInstall() {
    Call complete = call(Reporter.CURTIN, Report.of(Status.COMPLETE));
    Call failed = call(Reporter.CURTIN, Report.failed("no \"disk\""));

    assertThat(complete.path()).isEqualTo("/hook/i.T/installer");
    assertThat(complete)
        .hasToString(
            """
            POST /hook/i.T/installer {"name":"cmd-install","description":"simulated cmd-install",\
            "event_type":"finish","origin":"curtin","timestamp":1.76400000725E9,"level":"INFO",\
            "result":"SUCCESS"}""");
    assertThat(failed.toString())
        .contains("\"description\":\"no \\\"disk\\\"\"", "\"result\":\"FAIL\"");
  }

  @Test
  void subiquityTellsThatTheMachineShutsDown() {
    assertThat(call(Reporter.SUBIQUITY, Report.of(Status.COMPLETE)).toString())
        .contains("\"name\":\"subiquity/Shutdown/shutdown\"", "\"event_type\":\"start\"")
        .doesNotContain("result");
    assertThat(call(Reporter.SUBIQUITY, Report.failed("x")).toString())
        .contains("\"name\":\"subiquity/Install/install\"", "\"result\":\"FAIL\"");
  }

  @Test
  void theSameStepIsTheSameBodyAndAnotherStepIsAnother() {
    Report progress = Report.of(Status.PROGRESS);

    assertThat(call(Reporter.CURTIN, progress)).isEqualTo(call(Reporter.CURTIN, progress));
    assertThat(ComposeHook.report(progress, machine(Reporter.CURTIN), MAC, HANDED, 8).body())
        .isNotEqualTo(call(Reporter.CURTIN, progress).body());
  }

  @Test
  void theInstalledSystemReportsAtItsOwnDoor() {
    assertThat(call(Reporter.CURTIN, Report.of(Status.FIRST_BOOT)).toString())
        .startsWith("POST /hook/i.T/target ")
        .contains("\"name\":\"modules-final\"", "\"origin\":\"cloudinit\"");
    assertThat(call(Reporter.FORM, Report.of(Status.FIRST_BOOT)).toString())
        .startsWith("POST /hook/i.T/phone-home ")
        .contains("&hostname=sim-0a&");
  }

  @Test
  void aFormHasShortNamesAndAKey() {
    assertThat(call(Reporter.FORM, Report.progress(40)))
        .hasToString("POST /hook/i.T/report status=progress&progress=40&key=step-7");
    assertThat(call(Reporter.FORM, Report.failed("a&b=c\n")))
        .hasToString("POST /hook/i.T/report status=failed&error=a%26b%3Dc%0A&key=step-7");
  }

  private static Call call(Reporter reporter, Report report) {
    return ComposeHook.report(report, machine(reporter), MAC, HANDED, 7);
  }

  private static Machine machine(Reporter reporter) {
    return new Machine("sim-0a", true, reporter);
  }
}
