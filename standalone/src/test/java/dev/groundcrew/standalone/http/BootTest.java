package dev.groundcrew.standalone.http;

import static dev.groundcrew.standalone.http.BootDoor.installer;
import static dev.groundcrew.standalone.http.BootDoor.local;
import static dev.groundcrew.standalone.http.BootDoor.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.api.machine.boot.ServeBoot;
import dev.groundcrew.api.token.ReportTokens;
import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.store.Profiles;
import dev.groundcrew.store.profile.Profile;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a machine boots in each state of its node, and what is kept of it. */
@HttpTest
class BootTest {

  @Autowired private Caller caller;
  @Autowired private BootNodes nodes;
  @Autowired private JdbcClient jdbc;
  @Autowired private ReportTokens tokens;
  @Autowired private ServeBoot serveBoot;

  private BootDoor door;

  @BeforeEach
  void door() {
    door = nodes.door();
  }

  @Test
  void theScriptOfAllMachinesChainsToTheAddressThatTheMachineCalled() {
    assertThat(door.ask("/boot.ipxe"))
        .contains("chain --autofree %s/boot/${mac:hexhyp}.ipxe?uuid=".formatted(door.url()));
  }

  @Test
  void aPendingNodeBootsItsInstallerWithATokenOfThisInstall() {
    Registered node = nodes.pending();

    String kernel = installer(door.boot(node.mac()));

    String install = caller.node(node).path("install_id").asString();
    assertThat(kernel)
        .isEqualTo(
            "kernel http://files.example/linux initrd=initrd0 console=ttyS0 token="
                + tokens.ofInstall(UUID.fromString(node.id()), UUID.fromString(install)));
    JsonNode boot = nodes.onlyBoot(node);
    assertThat(boot.path("payload").path("served").asString()).isEqualTo("installer");
    assertThat(boot.path("payload").path("state").asString()).isEqualTo("pending");
    assertThat(boot.path("payload").path("profile").asString()).isEqualTo(BootNodes.PROFILE);
    assertThat(boot.path("payload").path("platform").asString()).isEqualTo("bios");
    assertThat(boot.path("payload").path("ip_address").asString()).isEqualTo("127.0.0.1");
    assertThat(boot.path("status").asString()).isEqualTo("applied");
    assertThat(caller.node(node).path("state").asString()).isEqualTo("pending");
    assertThat(caller.node(node).path("last_seen_at").isNull()).isTrue();
  }

  @Test
  void anySpellingOfTheAddressWillDo() {
    Registered node = nodes.pending();
    String digits = node.mac().replace(":", "");

    for (String spelling :
        List.of(
            node.mac(),
            node.mac().toUpperCase(Locale.ROOT),
            node.mac().replace(':', '-'),
            "01-" + node.mac().replace(':', '-'),
            digits,
            "%s.%s.%s"
                .formatted(digits.substring(0, 4), digits.substring(4, 8), digits.substring(8)))) {
      assertThat(installer(door.boot(spelling))).as(spelling).startsWith("kernel ");
    }
    assertThat(nodes.onlyBoot(node).path("payload").path("repeats").asInt()).isEqualTo(5);
    assertThat(nodes.scriptsServed(node)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "00:00:00:00:00:00", "ff-ff-ff-ff-ff-ff", "a%20b", "$%7Bmac%7D"})
  void whatIsNoAddressBootsFromTheDisk(String name) {
    local(door.boot(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "discovered",
        "installed",
        "active",
        "reprovision",
        "deprovisioning",
        "migrating",
        "retired"
      })
  void inAllOtherStatesTheDiskBootsAndTheConsoleSaysWhy(String state) {
    Registered node = caller.register();
    nodes.force(node, state);

    String script = local(door.boot(node.mac()));

    assertThat(script).contains(" is %s. Booting from the disk\n".formatted(state));
    assertThat(script).doesNotContain("token");
    assertThat(nodes.onlyBoot(node).path("payload").path("served").asString()).isEqualTo("local");
  }

  @Test
  void underUefiTheFirmwareGoesOn() {
    Registered node = caller.register();

    assertThat(door.ask("/boot/%s.ipxe?platform=efi".formatted(node.mac())))
        .endsWith("\nexit 1\n")
        .doesNotContain("sanboot");
  }

  @Test
  void aFailedInstallSaysItsErrorInOneSafeLine() {
    Registered node = caller.installFailed();
    jdbc.sql("update nodes set last_install_error = :error where id = :id::uuid")
        .param("error", "disk full\n|| shell ${mac} \u001b[2J")
        .param("id", node.id())
        .update();

    assertThat(local(door.boot(node.mac())))
        .contains(" is install_failed: disk full shell mac [2J. Booting from the disk\n");
  }

  @Test
  void aFailedInstallWaitsWhereItsProfileSaysSo() {
    Profile profile = Profiles.kernel("boot-test-waits");
    Profiles.keep(
        jdbc,
        new Profile(
            profile.id(),
            1,
            profile.name(),
            null,
            profile.boot(),
            profile.documents(),
            null,
            null,
            null,
            false,
            Profile.OnFailed.WAIT,
            List.of(),
            Profile.Next.ACTIVE));
    Registered node = nodes.withProfile("boot-test-waits");
    caller.state(node, "pending");
    caller.report(node, "started");
    for (int i = 0; i < 3; i++) {
      caller.failed(node, "disk full");
    }

    for (int i = 0; i < 3; i++) {
      assertThat(waiting(door.boot(node.mac())))
          .contains("is install_failed: disk full. Asking again in 30 seconds")
          .contains("sleep 30");
    }
    assertThat(nodes.onlyBoot(node).path("payload").path("repeats").asInt()).isEqualTo(2);
    assertThat(caller.force(node, "pending").status()).isEqualTo(200);
    installer(door.boot(node.mac()));
  }

  @Test
  void withoutAProfileTheDiskBootsAndTheTimelineWarns() {
    Registered node = caller.register();
    caller.state(node, "pending");

    assertThat(local(door.boot(node.mac()))).contains("no profile says what to install");

    assertThat(nodes.onlyBoot(node).path("payload").path("warning").asString())
        .isEqualTo("The install has no profile: nothing is installed");
    assertThat(nodes.scriptsServed(node)).isZero();
  }

  @Test
  void aValueThatIpxeCouldMisreadIsNamedAndTheDiskBoots() {
    Profile profile = Profiles.kernel("boot-test-unsafe");
    Profiles.keep(
        jdbc,
        new Profile(
            profile.id(),
            1,
            profile.name(),
            null,
            new Profile.Boot(
                Profile.Method.KERNEL, "http://x/linux", List.of(), "v={{vendor}}", null, null),
            profile.documents(),
            null,
            null,
            null,
            false,
            Profile.OnFailed.LOCAL,
            List.of(),
            Profile.Next.ACTIVE));
    Registered node = nodes.withProfile("boot-test-unsafe");
    caller.patch("/nodes/" + node.id(), "{\"vendor\":\"ACME || shell\"}");
    caller.state(node, "pending");

    assertThat(local(door.boot(node.mac()))).contains("'vendor'").doesNotContain("ACME");

    assertThat(nodes.onlyBoot(node).path("payload").path("warning").asString())
        .contains("'vendor'");
    assertThat(nodes.scriptsServed(node)).isZero();
  }

  @Test
  void headAndPreviewCountNothing() {
    Registered node = nodes.pending();

    var head = door.head("/boot/%s.ipxe".formatted(node.mac()));
    String preview = serveBoot.preview(UUID.fromString(node.id()), "http://boot.example");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(installer(preview)).endsWith("token=TOKEN");
    assertThat(nodes.boots(node)).isEmpty();
    assertThat(nodes.scriptsServed(node)).isZero();
  }
}
