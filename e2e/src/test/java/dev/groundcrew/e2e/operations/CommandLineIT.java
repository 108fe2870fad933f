package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api.Known;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/cli.md}, typed as it stands. */
@Tag("one-of-each")
@ExtendWith(SharedSite.class)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandLineIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FLEET = "What happens on the fleet";
  private static final String BULKS = "Many nodes at once";
  private static final String TOKENS = "Tokens";

  private final OperatedSite site;
  private final OperatorsPage page = OperatorsPage.of("docs/cli.md");

  CommandLineIT(OperatedSite site) {
    this.site = site;
  }

  @Test
  void everyCommandDoesWhatThePageSays() throws IOException {
    Known failed = rack7("01");
    rack7("02");
    rack7("03");
    rack("8", "01");
    rack("8", "02");
    site.admin().state(failed, "pending");
    site.machines().report(failed, "started");
    site.machines().failed(failed, "no disk found", 3);
    await().atMost(PATIENCE).until(() -> site.admin().stateOf(failed).equals("install_failed"));

    try (OperatorsShell shell = site.shell()) {
      assertThat(shell.type(page.next("Which server")))
          .containsPattern("\\* +rack +http://127.0.0.1:[0-9]+ +yes");
      assertThat(shell.type(page.next("Profiles")))
          .contains("memtest: Profile created, version 1", "+name: Memory test 7", "differs")
          .contains("version 2", "method: chain");
      files(shell);
      questions(shell);
      changes(shell);
      facts(shell);
      bulks(shell);
      tokens(shell);
      assertThat(shell.type(page.next("Dead events"))).startsWith("EVENT");
      assertThat(shell.type(page.next("Webhooks")))
          .containsPattern("true +0 +.*install_failed,.* http://192.0.2.1/hook")
          .containsPattern("url +http://192.0.2.1/hook")
          .contains("Test not delivered: ", "did not arrive", "0 are sent again")
          .endsWith("Webhook deleted");
      assertThat(shell.type(page.next("In scripts")))
          .contains("\"hostname\" : \"rack7-01\"", "rack7-01,52:54:");
      assertThat(shell.type(page.next("In scripts") + "\nwc -l < completion.bash"))
          .matches("[0-9]{3,}");
      assertThat(shell.type(page.next("In scripts"))).matches("[0-9]{2} pages in man1");
      page.assertAllTyped();
    }
  }

  private void files(OperatorsShell shell) {
    assertThat(shell.type(page.next("Files of nodes")))
        .containsPattern("52:54:09:00:00:01 +created +.*hostname: none -> 'rack9-01'")
        .contains(
            "2 to create, 0 to change, 0 unchanged, 0 refused",
            "would change: 1",
            "2 created, 0 changed, 0 unchanged",
            "nothing to do");
    assertThat(shell.type(page.next("Files of nodes")))
        .contains("52:54:09:00:00:01,52:54:09:00:00:01,rack9-01,,memtest,rack9,", "gpu new")
        .contains("0 to create, 0 to change, 2 unchanged, 0 refused");
  }

  private void questions(OperatorsShell shell) {
    assertThat(shell.type(page.next(FLEET)))
        .containsPattern("rack7-01 .* install_failed .* no disk found");
    assertThat(shell.type(page.next(FLEET)))
        .containsPattern("by state +.*install_failed [0-9]+")
        .containsPattern("failed in 24 h +[0-9]+");
    assertThat(shell.type(page.next(FLEET))).contains("rack7-01", "rack7-02", "rack7-03");
    assertThat(shell.type(page.next(FLEET))).contains("HOSTNAME");
    assertThat(shell.type(page.next(FLEET)))
        .containsPattern("last error +no disk found")
        .contains("Installation failed after 3 attempts", "Installation failed (attempt 1)")
        .containsPattern("installing +install_failed +node_report");
    assertThat(shell.type(page.next(FLEET))).contains("#!ipxe", "no disk found");
  }

  private void changes(OperatorsShell shell) {
    assertThat(shell.type(page.next("Changing nodes")).lines())
        .anyMatch(line -> line.contains("Max install attempts (3) exceeded"))
        .contains(
            "refused with 3",
            "rack7-01: Node transitioned to pending",
            "rack7-01: Installation aborted",
            "rack7-01: Node transitioned to retired",
            "rack7-02: Node transitioned to retired",
            "rack7-02: Node purged");
  }

  private void facts(OperatorsShell shell) {
    assertThat(shell.type(page.next("What is known of a node")).lines())
        .contains("Tag added", "Tag removed")
        .anyMatch(line -> line.matches("hostname +rack7-04"))
        .anyMatch(line -> line.matches("MAC addresses +.*52:54:07:00:00:05"));
  }

  private void bulks(OperatorsShell shell) {
    assertThat(shell.type(page.next(BULKS)))
        .contains(
            "2 nodes match, 0 would be refused, 0 are not found. Nothing was changed.",
            "2 done, 0 refused, 0 failed, 0 cancelled",
            "0 done, 2 refused, 0 failed, 0 cancelled",
            "Invalid state transition from 'pending' to 'installed'",
            "ended with 3");
    assertThat(shell.type(page.next(BULKS))).contains(": 0 nodes", "0 done, 0 refused");
    assertThat(shell.type(page.next(BULKS)))
        .containsPattern("finished .* 2 +0 +0 +2 ")
        .containsPattern("STATUS +finished");
  }

  private void tokens(OperatorsShell shell) {
    assertThat(shell.type(page.next(TOKENS)))
        .matches("- name: ci\\R {2}role: operator\\R {2}sha256: [0-9a-f]{64}");
    assertThat(shell.type(page.next(TOKENS))).startsWith("n.").endsWith("Report tokens revoked");
  }

  private Known rack7(String number) {
    return rack("7", number);
  }

  private Known rack(String rack, String number) {
    return site.admin()
        .register(
            Map.of(
                "mac_address", "52:54:0%s:00:00:%s".formatted(rack, number),
                "hostname", "rack%s-%s".formatted(rack, number)));
  }
}
