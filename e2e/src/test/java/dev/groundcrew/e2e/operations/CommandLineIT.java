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
      questions(shell);
      changes(shell);
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
      page.assertAllTyped();
    }
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

  private void tokens(OperatorsShell shell) {
    assertThat(shell.type(page.next(TOKENS)))
        .matches("- name: ci\\R {2}role: operator\\R {2}sha256: [0-9a-f]{64}");
    assertThat(shell.type(page.next(TOKENS))).startsWith("n.").endsWith("Report tokens revoked");
  }

  private Known rack7(String number) {
    return site.admin()
        .register(Map.of("mac_address", "52:54:07:00:00:" + number, "hostname", "rack7-" + number));
  }
}
