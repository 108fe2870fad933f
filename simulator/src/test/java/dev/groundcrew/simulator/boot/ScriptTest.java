package dev.groundcrew.simulator.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.simulator.boot.Script.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

  private static final Script INSTALLER =
      new Script(
          """
          #!ipxe
          echo Groundcrew: sim-0a is pending. Booting profile 'simulator-boot', version 1
          imgfree ||
          kernel http://x/files/simulator/linux initrd=initrd0 ds=nocloud-net;s=http://x/seed/i.T/ \
          simulator.hook=http://x/hook/i.T simulator.token=i.T simulator.host=sim-0a ---
          initrd --name initrd0 http://x/files/simulator/initrd
          boot
          """);
  private static final String BIOS =
      """
      #!ipxe
      echo Groundcrew: sim-0a is install_failed: Ger t: no [0f]. Booting from the disk
      set groundcrew-local 1
      sanboot --no-describe --drive 0x80 || exit 1
      """;
  private static final String UEFI =
      """
      #!ipxe
      echo Groundcrew: sim-0a is active. Booting from the disk
      set groundcrew-local 1
      exit 1
      """;
  private static final String WAIT =
      """
      #!ipxe
      echo Groundcrew: sim-0a has to wait: the database does not answer. Asking again in 5 seconds
      sleep 5
      chain --replace --autofree http://x/boot/0a.ipxe?uuid=${uuid}
      """;

  @Test
  void eachKindIsTold() {
    assertThat(INSTALLER.kind()).isEqualTo(Kind.INSTALLER);
    assertThat(new Script(BIOS).kind()).isEqualTo(Kind.LOCAL);
    assertThat(new Script(UEFI).kind()).isEqualTo(Kind.LOCAL);
    assertThat(new Script(WAIT).kind()).isEqualTo(Kind.WAIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "#!ipxe\n",
        "#!ipxe\nkernel http://x/linux\n",
        "echo no first line\nexit 1\n",
        "#!ipxe\nsleep 5\nkernel x\nchain --replace y\nboot\n",
        "#!ipxe\nshell\n"
      })
  void whatIsNoneOfThemIsUnknown(String text) {
    assertThat(new Script(text).kind()).isEqualTo(Kind.UNKNOWN);
  }

  @Test
  void theDiskIsBootedAsTheFirmwareCan() {
    assertThat(new Script(BIOS).bootsDisk(false)).isTrue();
    assertThat(new Script(BIOS).bootsDisk(true)).isFalse();
    assertThat(new Script(UEFI).bootsDisk(true)).isTrue();
    assertThat(new Script(UEFI).bootsDisk(false)).isFalse();
  }

  @Test
  void theConsoleIsComparedByItsWords() {
    assertThat(new Script(BIOS).says("is install_failed: Gerät: no [0f]")).isTrue();
    assertThat(new Script(BIOS).says("is install_failed: Gerät: no [0e]")).isFalse();
    assertThat(INSTALLER.says("is pend")).isFalse();
  }

  @Test
  void onlyAFaultLeavesOpenWhetherTheBootIsCounted() {
    assertThat(new Script(WAIT).isFault()).isTrue();
    assertThat(new Script(WAIT.replace("the database does not answer", "it")).isFault()).isFalse();
    assertThat(new Script(UEFI).isFault()).isFalse();
  }

  @Test
  void anInstallerIsHandedItsTokenAndItsAddresses() {
    assertThat(INSTALLER.kernel().flatMap(Handed::in))
        .contains(new Handed("i.T", "/hook/i.T", "/seed/i.T/"));
    assertThat(INSTALLER.kernel().flatMap(Handed::in).orElseThrow().isOfOneToken()).isTrue();
    assertThat(new Handed("i.T", "/hook/i.U", "/seed/i.T/").isOfOneToken()).isFalse();
    assertThat(new Handed("i.T", "/hook/i.T", "/seed/i.T").isOfOneToken()).isFalse();
  }

  @Test
  void whatStandsBehindTheDashesIsNotHandedOver() {
    String moved = INSTALLER.text().replace(" ---", "").replace(" ds=", " --- ds=");

    assertThat(new Script(moved).kind()).isEqualTo(Kind.INSTALLER);
    assertThat(new Script(moved).kernel().flatMap(Handed::in)).isEmpty();
  }
}
