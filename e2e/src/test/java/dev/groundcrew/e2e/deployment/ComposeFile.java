package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker-compose.yml} as Compose itself understands it. */
final class ComposeFile {

  private final Checkout checkout;
  private final JsonNode config;

  private ComposeFile(Checkout checkout, JsonNode config) {
    this.checkout = checkout;
    this.config = config;
  }

  /** With these variables in place of {@code .env}. */
  static ComposeFile read(Map<String, String> variables) {
    return read(Checkout.THIS, variables);
  }

  static ComposeFile read(Checkout checkout, Map<String, String> variables) {
    Output output = config(checkout, variables);
    assertThat(output.exitCode()).as(output.error()).isZero();
    return new ComposeFile(checkout, JsonMapper.shared().readTree(output.text()));
  }

  /** What Compose says against these variables. */
  static String refusal(Map<String, String> variables) {
    Output output = config(Checkout.THIS, variables);
    assertThat(output.exitCode()).isNotZero();
    return output.error();
  }

  /** The file's own checkout, which also has what the file mounts. */
  Checkout checkout() {
    return checkout;
  }

  JsonNode service(String name) {
    return config.path("services").path(name);
  }

  /** What the command of {@code postgres} sets: {@code -c name=value}, any number of times. */
  Map<String, String> postgresParameters() {
    return service("postgres")
        .path("command")
        .valueStream()
        .map(JsonNode::asString)
        .filter(word -> word.contains("="))
        .map(parameter -> parameter.split("=", 2))
        .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
  }

  /** Names of all services, each after those it depends on. */
  List<String> startOrder() {
    List<String> order = new ArrayList<>();
    config.path("services").propertyNames().forEach(name -> addAfterDependencies(name, order));
    return order;
  }

  private void addAfterDependencies(String name, List<String> order) {
    if (!order.contains(name)) {
      service(name)
          .path("depends_on")
          .propertyNames()
          .forEach(needed -> addAfterDependencies(needed, order));
      order.add(name);
    }
  }

  private record Output(int exitCode, String text, String error) {}

  private static Output config(Checkout checkout, Map<String, String> variables) {
    try {
      Path env = Files.createTempFile("groundcrew", ".env");
      Path error = Files.createTempFile("groundcrew", ".err");
      Files.writeString(
          env,
          variables.entrySet().stream()
              .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
              .collect(Collectors.joining()));
      String compose =
          Tools.build("compose", "github.com/docker/compose/v5/cmd", "docker-compose").toString();
      Process process =
          new ProcessBuilder(compose, "--env-file", env.toString(), "config", "--format", "json")
              .directory(checkout.root().toFile())
              .redirectError(error.toFile())
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Output output = new Output(process.waitFor(), text, Files.readString(error));
      Files.delete(env);
      Files.delete(error);
      return output;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
