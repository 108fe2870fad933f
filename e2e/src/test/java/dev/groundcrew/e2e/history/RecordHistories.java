package dev.groundcrew.e2e.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Runs every path of an install and stores the histories for the replay tests. Run it by hand when
 * the workflow has changed. Older recordings are kept: each version of the workflow has its own
 * directory. The system property {@code e2e.histories} names the directory.
 */
class RecordHistories {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int FEW_EVENTS = 60;
  private static final String PROFILE = "recorded";
  private static final Pattern TOKEN = Pattern.compile("echo (i[.]\\S+)");
  private static final Path DIRECTORY = Path.of(System.getProperty("e2e.histories"));

  private static final AtomicInteger booting = new AtomicInteger();

  private static Stack stack;
  private final Api api = stack.api();

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(DIRECTORY);
    stack =
        Stack.start(
            Map.of(
                "GROUNDCREW_INSTALL_TIMEOUT", "PT5S",
                // Else nothing would stall in the first minutes after the start.
                "GROUNDCREW_INSTALL_OUTAGE_GRACE", "PT0S",
                // Each script is a boot.
                "GROUNDCREW_BOOT_AGAIN_AFTER", "PT0S"),
            "--dynamic-config-value limit.historyCount.suggestContinueAsNew=" + FEW_EVENTS);
    saveProfile();
  }

  private static void saveProfile() {
    stack
        .api()
        .profile(
            PROFILE,
            Map.of(
                "boot",
                Map.of("method", "script", "script", "echo {{token}}\nchain http://x.example/\n")));
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void clean() {
    Known node = api.installing();
    for (int percent = 0; percent < 50; percent++) {
      api.report(node, "progress");
    }
    api.report(node, "complete");
    store(node, "clean");
  }

  @Test
  void failures() {
    Known node = api.installing();
    fail(node, 2);
    api.report(node, "complete");
    store(node, "failures");
  }

  @Test
  void forceRetry() {
    Known node = api.installing();
    fail(node, 3);
    api.forceRetry(node);
    api.report(node, "started");
    api.report(node, "complete");
    store(node, "force-retry");
  }

  @Test
  void stall() {
    Known node = api.installing();
    awaitState(node, "install_failed");
    store(node, "stall");
  }

  @Test
  void installThatTakesLongerThanTheTimeoutButIsNotSilent() {
    Known node = api.installing();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              api.report(node, "progress");
              return has(node, "EVENT_TYPE_TIMER_FIRED");
            });
    api.report(node, "complete");
    store(node, "not-silent");
  }

  @Test
  void databaseAway() {
    Known node = api.installing();
    fail(node, 3);
    stack.postgres().stop();
    stack.temporal().forceRetry(node.workflowId());
    await().atMost(PATIENCE).until(() -> has(node, "EVENT_TYPE_ACTIVITY_TASK_SCHEDULED"));
    stack.postgres().start();
    awaitState(node, "pending");
    store(node, "database-away");
  }

  @Test
  void retired() {
    Known node = api.installing();
    api.state(node, "retired");
    store(node, "retired");
  }

  @Test
  void aborted() {
    Known node = api.installing();
    api.abort(node);
    api.forceRetry(node);
    api.abort(node);
    store(node, "aborted");
  }

  @Test
  void cancelled() {
    Known node = api.installing();
    stack.temporal().cli("workflow", "cancel", "--workflow-id", node.workflowId());
    await().atMost(PATIENCE).until(() -> has(node, "EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED"));
    store(node, "cancelled");
  }

  @Test
  void reset() {
    Known node = api.installing();
    fail(node, 3);
    stack.temporal().forceRetry(node.workflowId());
    awaitState(node, "pending");
    api.report(node, "started");
    String firstRun = api.runOf(node);
    stack.temporal().reset(node.workflowId());
    await().atMost(PATIENCE).until(() -> !api.runOf(node).equals(firstRun));
    api.report(node, "complete");
    store(node, "reset");
  }

  @Test
  void bootedAgain() {
    Known node = booting();
    api.reportByToken(boot(node), "status=started");
    assertThat(api.bootScript(node)).contains("booted again");
    await().atMost(PATIENCE).until(() -> api.node(node).path("install_attempts").asInt() == 1);
    String token = boot(node);
    api.reportByToken(token, "status=started");
    api.reportByToken(token, "status=complete");
    store(node, "booted-again");
  }

  @Test
  void givenUp() {
    Known node = booting();
    for (int script = 1; script <= 3; script++) {
      boot(node);
    }
    assertThat(api.bootScript(node)).contains("booted 3 times without any report");
    awaitState(node, "install_failed");
    store(node, "given-up");
  }

  @Test
  void firstBoot() {
    Known node = booting();
    String token = boot(node);
    api.reportByToken(token, "status=started");
    api.reportByToken(token, "status=first_boot");
    assertThat(api.stateOf(node)).isEqualTo("active");
    store(node, "first-boot");
  }

  @Test
  void reportsOfTheInstallThatImplyItsBeginning() {
    Known node = booting();
    api.reportByToken(boot(node), "status=progress&progress=40");
    assertThat(api.stateOf(node)).isEqualTo("installing");
    api.abort(node);
    api.forceRetry(node);
    String token = boot(node);
    api.reportByToken(token, "status=failed&error=no+disk+found");
    assertThat(api.node(node).path("install_attempts").asInt()).isEqualTo(1);
    api.reportByToken(token, "status=complete");
    store(node, "implied-start");
  }

  @Test
  void continuedAsNew() {
    Known node = api.installing();
    String firstRun = api.runOf(node);
    for (int retry = 0; api.runOf(node).equals(firstRun); retry++) {
      assertThat(retry).as("retries in one run").isLessThan(FEW_EVENTS);
      fail(node, 3);
      api.forceRetry(node);
      api.report(node, "started");
    }
    api.report(node, "complete");
    store(node, firstRun, "continued-as-new");
    store(node, "after-continue-as-new");
  }

  /** A pending node that boots from the network. */
  private Known booting() {
    int number = booting.incrementAndGet();
    Known node =
        api.register(
            Map.of(
                "mac_address", "52:54:02:00:00:%02x".formatted(number),
                "hostname", "rack2-%02x".formatted(number),
                "profile", PROFILE));
    api.state(node, "pending");
    return node;
  }

  /** Boots the node's installer, and returns the token in its script. */
  private String boot(Known node) {
    Matcher token = TOKEN.matcher(api.bootScript(node));
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private void fail(Known node, int times) {
    api.failed(node, "no disk found", times);
  }

  private void awaitState(Known node, String state) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(api.stateOf(node)).isEqualTo(state));
  }

  private void store(Known node, String name) {
    store(node, api.runOf(node), name);
  }

  private static void store(Known node, String runId, String name) {
    // When the API answers, the workflow task after the last commit is still running.
    JsonNode history =
        await().atMost(PATIENCE).until(() -> history(node, runId), RecordHistories::isAtRest);
    try {
      Files.writeString(DIRECTORY.resolve(name + ".json"), anonymous(history) + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    System.out.printf("%s: %d events%n", name, history.path("events").size());
  }

  private static JsonNode history(Known node, String runId) {
    return stack
        .temporal()
        .json("workflow", "show", "--workflow-id", node.workflowId(), "--run-id", runId);
  }

  private static boolean isAtRest(JsonNode history) {
    JsonNode events = history.path("events");
    return !typeOf(events.path(events.size() - 1)).startsWith("EVENT_TYPE_WORKFLOW_TASK_S");
  }

  private static boolean has(Known node, String type) {
    return stack
        .temporal()
        .json("workflow", "show", "--workflow-id", node.workflowId())
        .path("events")
        .valueStream()
        .anyMatch(event -> typeOf(event).equals(type));
  }

  private static String typeOf(JsonNode event) {
    return event.path("eventType").asString();
  }

  /** Removes the name of the machine that recorded the history. */
  private static String anonymous(JsonNode history) {
    return history.toPrettyString().replaceAll("(\"identity\" : )\"[^\"]*\"", "$1\"recorded\"");
  }
}
