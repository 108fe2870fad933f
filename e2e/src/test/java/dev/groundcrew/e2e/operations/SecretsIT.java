package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code docs/operations/secrets.md}, with a node that installs all the while. */
@Tag("one-of-each")
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecretsIT {

  private static final String PASSWORD = "The database password";
  private static final String TOKENS = "Tokens of people and tools";
  private static final String SECRET = "The secret that signs machines' tokens";
  private static final String SECRETS = "GROUNDCREW_SECURITY_REPORT_SECRETS_";

  private static OperatedSite site;
  private final OperatorsPage page = OperatorsPage.read("secrets");

  @BeforeAll
  static void start() {
    site = OperatedSite.start(Map.of("GROUNDCREW_SECURITY_REPORTS", "token"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void allThatIsSecretIsReplacedWhileNodesInstall() throws IOException {
    Known node = site.admin().register();
    site.admin().state(node, "pending");
    Api machine = Api.at(site.api().url(), site.admin().reportToken(node));
    machine.report(node, "started");
    try (OperatorsShell shell = site.shell()) {
      replaceDatabasePassword(shell, machine, node);
      Api admin = replaceToken(shell);
      replaceSecret(shell, admin, machine, node);
      page.assertAllTyped();
    }
  }

  private void replaceDatabasePassword(OperatorsShell shell, Api machine, Known node)
      throws IOException {
    shell.type(page.next(PASSWORD));
    // The processes go on with the connections that they have.
    machine.failed(node, "no disk found");
    assertThat(machine.statusOfReport(node, "progress")).isEqualTo(200);

    // One that is started with the old password says what is wrong, and does not run.
    site.api().close();
    site.api().start();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                Files.readString(site.api().log()).contains("password authentication failed for"));
    site.api().close();

    for (Service service : List.of(site.worker(), site.api())) {
      service.close();
      service.set("SPRING_DATASOURCE_PASSWORD", shell.type("echo \"$NEW_DB_PASSWORD\""));
      service.start();
      service.awaitHealthy();
    }
    assertThat(shell.type(page.next(PASSWORD)))
        .contains("password authentication failed")
        .containsPattern("groundcrew +\\|");
    machine.failed(node, "no disk found");
    assertThat(site.admin().node(node).path("install_attempts").asInt()).isEqualTo(2);
  }

  private Api replaceToken(OperatorsShell shell) {
    shell.type(page.next(TOKENS));
    shell.type(page.next(TOKENS));
    return Api.at(site.api().url(), shell.type("echo \"$NEW_TOKEN\""));
  }

  private void replaceSecret(OperatorsShell shell, Api admin, Api old, Known node) {
    shell.type(page.next(SECRET));
    String oldSecret = shell.type("echo \"$OLD_SECRET\"");
    String newSecret = shell.type("echo \"$NEW_SECRET\"");

    restartApi(oldSecret, newSecret);
    assertThat(old.statusOfReport(node, "progress")).isEqualTo(200);
    restartApi(newSecret, oldSecret);
    assertThat(old.statusOfReport(node, "progress")).isEqualTo(200);
    shell.type("ID=" + node.id());
    String minted =
        shell.type(page.next(SECRET)).replaceAll("(?s).*\"token\":\"([^\"]*)\".*", "$1");
    Api machine = Api.at(site.api().url(), minted);
    assertThat(machine.statusOfReport(node, "progress")).isEqualTo(200);
    assertThat(shell.type(page.next(SECRET))).as("open installs").isEqualTo("1");

    restartApi(newSecret, null);
    assertThat(old.statusOfReport(node, "complete")).isEqualTo(401);
    assertThat(admin.stateOf(node)).isEqualTo("installing");
    assertThat(machine.statusOfReport(node, "complete")).isEqualTo(200);
    assertThat(admin.stateOf(node)).isEqualTo("installed");
  }

  private static void restartApi(String first, @Nullable String second) {
    site.api().close();
    site.api().set(SECRETS + "0", first);
    if (second == null) {
      site.api().unset(SECRETS + "1");
    } else {
      site.api().set(SECRETS + "1", second);
    }
    site.api().start();
    site.api().awaitHealthy();
  }
}
