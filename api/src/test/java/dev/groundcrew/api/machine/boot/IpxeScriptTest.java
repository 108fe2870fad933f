package dev.groundcrew.api.machine.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.render.BootLines;
import dev.groundcrew.store.profile.Profile.Method;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts as iPXE reads them: by line, split at blanks, with variables filled in afterwards. */
class IpxeScriptTest {

  private static final String BASE = "http://boot.example:8080";

  @Test
  void theScriptOfAllMachinesAsksForTheMachinesOwn() {
    assertThat(lines(IpxeScript.chooser(BASE)))
        .startsWith("#!ipxe")
        .contains(
            "chain --autofree http://boot.example:8080/boot/${mac:hexhyp}.ipxe?uuid=${uuid}"
                + "&serial=${serial:uristring}&manufacturer=${manufacturer:uristring}"
                + "&product=${product:uristring}&platform=${platform}&buildarch=${buildarch} ||")
        .contains("isset ${groundcrew-local} && exit 1 ||", "inc groundcrew-pause 5")
        .endsWith("sanboot --no-describe --drive 0x80 || exit 1");
  }

  @Test
  void itsPausesAddUpToTenMinutes() {
    assertThat(IntStream.iterate(5, pause -> pause < 80, pause -> pause + 5).sum()).isEqualTo(600);
    assertThat(IpxeScript.chooser(BASE))
        .contains("set groundcrew-pause:int32 5\n")
        .contains("iseq ${groundcrew-pause} 80 && goto local ||\n");
  }

  @Test
  void eachInitrdIsNamedOnTheCommandLineAndBeforeWhatIsForTheInstalledSystem() {
    assertThat(
            kernel(
                List.of(BASE + "/files/initrd.gz", BASE + "/files/firmware.cpio"),
                "auto url=http://x/preseed.cfg initrd=mine --- console=ttyS0"))
        .containsExactly(
            "#!ipxe",
            "echo Groundcrew: why",
            "imgfree ||",
            "kernel http://boot.example:8080/files/linux initrd=initrd0 initrd=initrd1 auto"
                + " url=http://x/preseed.cfg --- console=ttyS0",
            "initrd --name initrd0 http://boot.example:8080/files/initrd.gz",
            "initrd --name initrd1 http://boot.example:8080/files/firmware.cpio",
            "boot");
  }

  @Test
  void aKernelMayBootAlone() {
    assertThat(kernel(List.of(), null))
        .contains("kernel http://boot.example:8080/files/linux", "boot")
        .noneMatch(line -> line.startsWith("initrd"));
  }

  @Test
  void theOtherMethodsAreOneCommandEach() {
    assertThat(lines(IpxeScript.profile(Method.CHAIN, url("http://x/menu.ipxe"), "why")))
        .endsWith("chain --autofree http://x/menu.ipxe");
    assertThat(lines(IpxeScript.profile(Method.SANBOOT, url("iscsi:san:::1:disk"), "why")))
        .endsWith("sanboot iscsi:san:::1:disk");
    assertThat(
            lines(
                IpxeScript.profile(
                    Method.SCRIPT,
                    new BootLines(null, List.of(), null, null, "set a b\nchain ${a}\n"),
                    "why")))
        .containsExactly("#!ipxe", "echo Groundcrew: why", "set a b", "chain ${a}");
  }

  @Test
  void biosBootsTheDiskAndUefiGoesBackToTheFirmware() {
    assertThat(lines(IpxeScript.local(Platform.BIOS, "n is active")))
        .containsExactly(
            "#!ipxe",
            "echo Groundcrew: n is active. Booting from the disk",
            "set groundcrew-local 1",
            "sanboot --no-describe --drive 0x80 || exit 1");
    assertThat(lines(IpxeScript.local(Platform.UEFI, "n is active")))
        .endsWith("set groundcrew-local 1", "exit 1")
        .noneMatch(line -> line.contains("sanboot"));
    assertThat(lines(IpxeScript.local(Platform.UNKNOWN, "n is active")))
        .endsWith(
            "iseq ${platform} efi && exit 1 ||", "sanboot --no-describe --drive 0x80 || exit 1");
  }

  @Test
  void aScriptThatWaitsTakesItsOwnPlace() {
    assertThat(lines(IpxeScript.waiting(BASE, new MacAddress("52:54:00:00:00:01"), "n changes", 5)))
        .startsWith("#!ipxe", "echo Groundcrew: n changes. Asking again in 5 seconds", "sleep 5")
        .last()
        .asString()
        .startsWith("chain --replace --autofree " + BASE + "/boot/52-54-00-00-00-01.ipxe?uuid=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nshell",
        "a\r\nshell",
        "a || shell",
        "a ; shell",
        "a && shell",
        "${net0/mac}",
        "# comment",
        "ends with \\",
        "ä€\uD83D\uDE80\u0000\u001b[2J"
      })
  void whatIsSaidOnTheConsoleIsOneLineOfPlainText(String text) {
    String script = IpxeScript.local(Platform.UEFI, "n is install_failed: " + text);

    assertThat(lines(script)).hasSize(4);
    assertThat(lines(script).get(1))
        .startsWith("echo Groundcrew: n is install_failed: ")
        .matches("[ -~]+")
        .doesNotContain("$", "|", "&", ";", "#", "\\", "{");
  }

  @Test
  void aLongErrorIsCut() {
    assertThat(lines(IpxeScript.local(Platform.UEFI, "x".repeat(4096))).get(1)).hasSize(220);
  }

  private static List<String> kernel(List<String> initrds, @Nullable String cmdline) {
    return lines(
        IpxeScript.profile(
            Method.KERNEL,
            new BootLines(BASE + "/files/linux", initrds, cmdline, null, null),
            "why"));
  }

  private static BootLines url(String url) {
    return new BootLines(null, List.of(), null, url, null);
  }

  private static List<String> lines(String script) {
    assertThat(script).endsWith("\n");
    return script.lines().toList();
  }
}
