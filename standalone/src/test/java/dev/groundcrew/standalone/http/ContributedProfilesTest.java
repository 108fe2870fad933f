package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import dev.groundcrew.standalone.tool.Tool;
import dev.groundcrew.standalone.tool.Tool.Ran;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The profiles of contrib are taken, render for a node, and are what their installers take. */
@HttpTest
class ContributedProfilesTest {

  private static final Path PROFILES = Path.of("..", "contrib", "profiles");

  @Autowired private Caller caller;
  @Autowired private Installer installer;

  @TempDir private Path directory;

  private final HttpClient client = HttpClient.newHttpClient();

  static List<String> profiles() throws IOException {
    try (Stream<Path> files = Files.list(PROFILES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereIsOneForEachKindOfInstaller() throws IOException {
    assertThat(profiles())
        .contains("debian", "ubuntu", "rocky", "fedora-coreos", "talos", "image", "rescue");
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void eachDocumentIsServedAndWellFormed(String profile) throws Exception {
    for (Map.Entry<String, String> document : documents(profile).entrySet()) {
      String text = document.getValue();
      assertThat(text).as(document.getKey()).doesNotContain("{{", "}}");
      String name = document.getKey();
      if (name.endsWith(".ign")) {
        assertThat(JsonMapper.shared().readTree(text).path("ignition").path("version").asString())
            .isNotEmpty();
      } else if (text.startsWith("#!")) {
        assertThat(Tool.run("sh", "-n", file(name, text)).output()).as(name).isEmpty();
      } else if (name.endsWith(".yaml") || name.equals("user-data")) {
        assertThat((Object) yaml(text)).as(name).isInstanceOf(Map.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void whatIsSharedIsTheSameEverywhere(String profile) throws Exception {
    Map<String, String> documents = templates(profile);

    for (String shared : List.of("report.sh", "first-boot.sh")) {
      if (documents.containsKey(shared)) {
        assertThat(documents.get(shared))
            .isEqualTo(Files.readString(PROFILES.resolve("shared").resolve(shared)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void itsScriptsHaveNoneOfTheUsualFaults(String profile) throws Exception {
    Tool.require("shellcheck");
    for (Map.Entry<String, String> document : documents(profile).entrySet()) {
      if (document.getValue().startsWith("#!")) {
        assertThat(
                Tool.run("shellcheck", "--shell=sh", file(document.getKey(), document.getValue()))
                    .output())
            .isEmpty();
      }
    }
  }

  @Test
  void debconfTakesThePreseed() throws Exception {
    Tool.require("debconf-set-selections");

    Ran ran =
        Tool.run("debconf-set-selections", "-c", file("p", documents("debian").get("preseed.cfg")));

    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(ran.output()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ubuntu", "image"})
  void cloudInitTakesTheUserData(String profile) throws Exception {
    Tool.require("cloud-init");
    String userData = documents(profile).get("user-data");

    Ran ran =
        Tool.run("cloud-init", "schema", "-c", file("user-data", withoutAutoinstall(userData)));

    assertThat(ran.code()).as(ran.output()).isZero();
  }

  @Test
  void cloudInitTakesWhatUbuntusInstallerGivesTheTarget() throws Exception {
    Tool.require("cloud-init");
    Map<String, Object> all = yaml(documents("ubuntu").get("user-data"));
    Map<?, ?> autoinstall = (Map<?, ?>) all.get("autoinstall");
    String target = "#cloud-config\n" + new Yaml().dump(autoinstall.get("user-data"));

    Ran ran = Tool.run("cloud-init", "schema", "-c", file("target", target));

    assertThat(ran.code()).as(ran.output()).isZero();
  }

  @Test
  void anacondasOwnParserTakesTheKickstart() throws Exception {
    String validator = System.getProperty("groundcrew.ksvalidator", "ksvalidator");
    Tool.require(validator);

    Ran ran = Tool.run(validator, "-v", "RHEL9", file("ks.cfg", documents("rocky").get("ks.cfg")));

    assertThat(ran.code()).as(ran.output()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.ign", "target.ign"})
  void ignitionsOwnValidatorTakesTheConfig(String name) throws Exception {
    String validator = System.getProperty("groundcrew.ignition-validate", "ignition-validate");
    Tool.require(validator);
    String config = documents("fedora-coreos").get(name);

    Ran ran = Tool.run(validator, file(name, config));

    assertThat(ran.code()).as(ran.output()).isZero();
    assertThat(ran.output()).isEmpty();
    String mistaken = config.replace("\"enabled\": true", "\"enabled\": \"yes\"");
    assertThat(Tool.run(validator, file("mistaken.ign", mistaken)).code()).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "wget", "busybox"})
  void theReporterIsHeardWhateverClientThereIs(String client) throws Exception {
    Tool.require(client);
    Registered node = withProfile("debian");
    String token = installer.token(node);
    String report = file("report.sh", seed(token, "report.sh").body());

    assertThat(reporter(client, report, "started").code()).isZero();
    assertThat(reporter(client, report, "progress", "45%").code()).isZero();
    assertThat(caller.node(node).path("install_progress").asInt()).isEqualTo(45);
    assertThat(reporter(client, report, "failed", "50% & no\nmore + than that").code()).isZero();
    assertThat(caller.node(node).path("last_install_error").asString())
        .isEqualTo("50% & no\nmore + than that");
    assertThat(reporter(client, report, "failed", "again").code()).isZero();
    assertThat(caller.node(node).path("install_attempts").asInt()).isEqualTo(2);
    assertThat(reporter(client, report, "complete").code()).isZero();
    assertThat(reporter(client, report, "first_boot").code()).isZero();
    assertThat(caller.node(node).path("state").asString()).isEqualTo("active");
  }

  @Test
  void aReporterThatIsNotHeardSaysSoAndFails() throws Exception {
    String report =
        file(
            "report.sh",
            Files.readString(PROFILES.resolve("shared/report.sh"))
                .replace("{{hook_url}}", "http://127.0.0.1:9/hook/none")
                // The pauses of a progress report are short.
                .replace("pauses='5'", "pauses='0'"));

    Ran ran = Tool.run("sh", report, "progress", "1");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.output()).contains("Groundcrew did not hear 'progress' of this install.");
    assertThat(Tool.run("sh", report, "done").code()).isEqualTo(2);
  }

  /** With a PATH on which this client is the only one. */
  private Ran reporter(String client, String script, String... arguments) throws Exception {
    Path tools = Files.createDirectories(directory.resolve("only-" + client));
    for (String tool : List.of("sh", "cat", "sed", "sleep", "tail", client)) {
      Path link = tools.resolve(tool.equals("busybox") ? "wget" : tool);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, Tool.find(tool).orElseThrow().toPath());
      }
    }
    List<String> command = new ArrayList<>(List.of("/bin/sh", script));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PATH", tools.toString());
    return Tool.run(builder);
  }

  private Registered withProfile(String profile) throws Exception {
    Answer saved =
        caller.call(
            "PUT",
            "/profiles/" + profile,
            BodyPublishers.ofFile(PROFILES.resolve(profile + ".yaml")),
            Map.of("Content-Type", "application/yaml"));
    assertThat(saved.status()).as(saved.body().toString()).isIn(200, 201);
    Registered node = caller.register();
    assertThat(
            caller
                .patch("/nodes/" + node.id(), "{\"workflow_id\":\"%s\"}".formatted(profile))
                .status())
        .isEqualTo(200);
    installer.pending(node);
    return node;
  }

  /** As a machine gets them. */
  private Map<String, String> documents(String profile) throws Exception {
    String token = installer.token(withProfile(profile));
    Map<String, String> rendered = new TreeMap<>();
    for (String name : templates(profile).keySet()) {
      HttpResponse<String> document = seed(token, name);
      assertThat(document.statusCode()).as(name).isEqualTo(200);
      rendered.put(name, document.body());
    }
    return rendered;
  }

  private HttpResponse<String> seed(String token, String name) throws Exception {
    return client.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/seed/%s/%s".formatted(caller.port(), token, name)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> templates(String profile) throws IOException {
    return (Map<String, String>)
        yaml(Files.readString(PROFILES.resolve(profile + ".yaml"))).get("documents");
  }

  private static Map<String, Object> yaml(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  /** cloud-init's schema of before the installer knows nothing of it. */
  private static String withoutAutoinstall(String userData) {
    Map<String, Object> all = yaml(userData);
    all.remove("autoinstall");
    return "#cloud-config\n" + new Yaml().dump(all);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}
