package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.groundcrew.standalone.http.Installer.Pending;
import dev.groundcrew.store.profile.Profile.HookRule;
import dev.groundcrew.store.profile.Profile.Next;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The real client: cloud-init's own code posts its events. Needs the package cloud-init. */
@HttpTest
class CloudInitTest {

  /** A distribution's cloud-init is a package of its own Python. */
  private static final String PYTHON = "/usr/bin/python3";

  private static final Path SCRIPT =
      Path.of("src/test/resources/dev/groundcrew/standalone/http/cloud_init.py");

  @Autowired private Caller caller;
  @Autowired private Installer installer;

  @TempDir private Path directory;

  @BeforeAll
  static void cloudInitIsInstalled() throws Exception {
    assumeTrue(
        new File(PYTHON).canExecute() && run(List.of(PYTHON, "-c", "import cloudinit")).code() == 0,
        "Skipped: the package cloud-init is not installed, so its own code can't be run");
  }

  @Test
  void theInstallersStagesStartAnInstallAndAreItsProgress() throws Exception {
    Pending install = installer.pending();

    post(install, "installer,init-local,SUCCESS");

    assertThat(state(install)).isEqualTo("installing");
    assertThat(events(install))
        .extracting(event -> event.path("payload").path("name").asString())
        .containsExactly(
            "init-local",
            "init-local/init-local-module",
            "init-local/init-local-module",
            "init-local");
    assertThat(events(install))
        .allSatisfy(
            event ->
                assertThat(event.path("payload").path("origin").asString()).isEqualTo("cloudinit"));
  }

  @Test
  void theLastStageOfTheInstalledSystemIsItsFirstBoot() throws Exception {
    Pending install = installed(Next.ACTIVE);

    post(install, "target,modules-final,SUCCESS");

    assertThat(state(install)).isEqualTo("active");
  }

  @Test
  void warningsAreGoodEnoughAndFailuresAreNot() throws Exception {
    Pending failing = installed(Next.ACTIVE);
    post(failing, "target,modules-final,FAIL");
    assertThat(state(failing)).isEqualTo("installed");

    Pending warning = installed(Next.ACTIVE);
    post(warning, "target,modules-final,WARN");
    assertThat(state(warning)).isEqualTo("active");
  }

  @Test
  void theFilesOfAFailureAreTheAttemptsLog() throws Exception {
    Pending install =
        installer.pending(
            Next.INSTALLED, new HookRule("installer", null, "deploy", "finish", "FAIL", "failed"));
    Path log = directory.resolve("deploy.log");
    String text = "line\n".repeat(600_000) + "No space left on device\n";
    Files.writeString(log, text);

    post(install, "installer,deploy,FAIL", log.toString(), "/nonexistent/other.log");

    assertThat(caller.node(install.node()).path("last_install_error").asString())
        .isEqualTo("running deploy");
    JsonNode attempt =
        caller
            .get("/nodes/%s/installs".formatted(install.node().id()))
            .data()
            .path(0)
            .path("attempts")
            .path(1);
    assertThat(attempt.path("outcome").asString()).isEqualTo("failed");
    assertThat(attempt.path("logs")).hasSize(1);
    JsonNode kept = attempt.path("logs").path(0);
    assertThat(kept.path("name").asString()).isEqualTo("deploy.log");
    assertThat(kept.path("bytes").asInt()).isEqualTo(text.length());
  }

  @Test
  void phoneHomeIsTheFirstBootAndTellsTheHostName() throws Exception {
    Pending install = installed(Next.ACTIVE);

    post(install, "phone-home");

    assertThat(state(install)).isEqualTo("active");
    assertThat(caller.node(install.node()).path("hostname").asString()).startsWith("rack-07");
  }

  private Pending installed(Next next) {
    Pending install = installer.pending(next);
    installer.finish(install.token(), "installer", "cmd-install", "SUCCESS", "");
    assertThat(state(install)).isEqualTo("installed");
    return install;
  }

  private void post(Pending install, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT.toString()));
    command.add("http://127.0.0.1:%d/hook/%s".formatted(caller.port(), install.token()));
    command.addAll(List.of(arguments));
    Ran ran = run(command);
    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(ran.output()).doesNotContain("Failed posting", "Failed to post");
  }

  private record Ran(int code, String output) {}

  private static Ran run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ran(process.waitFor(), output);
  }

  private JsonNode events(Pending install) {
    return caller.get("/nodes/%s/events?kind=hook".formatted(install.node().id())).data();
  }

  private String state(Pending install) {
    return caller.node(install.node()).path("state").asString();
  }
}
