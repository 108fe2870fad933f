package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/** A machine that is to be installed, and the node that Groundcrew knows it as. */
record PendingMachine(VirtualMachine machine, Known node, Api api) implements AutoCloseable {

  /** An install takes about half a minute on two idle processors without virtualization. */
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  /** Registers the machine, and requests its install. */
  static PendingMachine of(VirtualMachine machine, String profile, Api api) {
    Known node =
        api.register(
            Map.of(
                "mac_address", machine.mac(),
                "hostname", machine.hostname(),
                "workflow_id", profile));
    api.state(node, "pending");
    return new PendingMachine(machine, node, api);
  }

  /** Switches it on. */
  void start() {
    machine.start();
  }

  void awaitState(String state) {
    awaitTrue(() -> assertThat(api.stateOf(node)).isEqualTo(state));
  }

  /** Waits until this many attempts have failed. */
  void awaitAttempts(int failed) {
    awaitTrue(() -> assertThat(installAttempts()).isEqualTo(failed));
  }

  /** Waits until its own software has printed this text as often as that, in different lines. */
  void awaitSaid(String text, int times) {
    awaitTrue(
        () ->
            assertThat(machine.said().stream().filter(line -> line.contains(text)).count())
                .as(text)
                .isGreaterThanOrEqualTo(times));
  }

  void awaitSaid(String text) {
    awaitSaid(text, 1);
  }

  /** Waits until it has switched itself off. */
  void awaitOff() {
    awaitTrue(() -> assertThat(machine.isOn()).isFalse());
  }

  private void awaitTrue(ThrowingRunnable assertion) {
    await("console: " + machine.console())
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(assertion);
  }

  int installAttempts() {
    return api.node(node).path("install_attempts").asInt();
  }

  String lastInstallError() {
    return api.node(node).path("last_install_error").asString();
  }

  /** Its changes of state, oldest first. */
  List<String> transitions() {
    return api.history(node).reversed().stream()
        .map(
            row ->
                "%s -> %s by %s"
                    .formatted(
                        row.path("from_state").asString(),
                        row.path("to_state").asString(),
                        row.path("triggered_by").asString()))
        .toList();
  }

  /** What it was served at each boot, oldest first. */
  List<String> served() {
    return api.events(node, "boot").reversed().stream()
        .map(event -> event.path("payload").path("served").asString())
        .toList();
  }

  /** What it reported, oldest first. */
  List<String> reports() {
    return api.events(node, "report").reversed().stream()
        .map(event -> event.path("payload").path("installation_status").asString())
        .toList();
  }

  /** The attempts of its installs, each as {@code outcome: error}, oldest first. */
  List<String> attempts() {
    return api.installs(node).reversed().stream()
        .flatMap(install -> install.path("attempts").valueStream().toList().reversed().stream())
        .map(PendingMachine::ended)
        .toList();
  }

  private static String ended(JsonNode attempt) {
    String outcome = attempt.path("outcome").asString();
    JsonNode error = attempt.path("error");
    return error.isNull() ? outcome : outcome + ": " + error.asString();
  }

  @Override
  public void close() throws IOException {
    machine.close();
  }
}
