package dev.groundcrew.e2e.deployment;

import dev.groundcrew.e2e.stack.Command;
import dev.groundcrew.e2e.stack.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the images of the Compose file run. */
final class Programs {

  private final Path directory;
  private final Path deploy;
  private final Checkout jars;

  Programs(Path directory, Path deploy, Checkout jars) {
    this.directory = directory;
    this.deploy = deploy;
    this.jars = jars;
  }

  List<String> command(String service, JsonNode definition) throws IOException {
    return switch (service) {
      case "database-users", "temporal-schema", "temporal-namespace" ->
          definition
              .path("entrypoint")
              .valueStream()
              .map(word -> word.asString().replaceFirst("^/deploy/", deploy + "/"))
              .toList();
      case "temporal" -> List.of(Tools.temporalServer().toString(), "start");
      case "temporal-ui" ->
          List.of(
              Tools.temporalUi().toString(),
              "--root",
              uiRoot().toString(),
              "--env",
              "docker",
              "start");
      case "worker", "api" -> {
        List<String> command = Program.java();
        // What a JVM in a container of this size sees.
        command.add("-XX:MaxRAM=" + definition.path("mem_limit").asString());
        command.addAll(List.of("-jar", layers(service).toString()));
        yield command;
      }
      default -> throw new AssertionError(service);
    };
  }

  /** Where the tools are that the images have on their PATH. */
  String path() {
    return Tools.temporalSqlTool().getParent() + ":" + Tools.temporalCli().getParent();
  }

  /** As in the image, but to listen on the loopback interface only. */
  private Path uiRoot() throws IOException {
    Path root = directory.resolve("ui");
    Path configuration = Files.createDirectories(root.resolve("config"));
    Files.writeString(
        configuration.resolve("docker.yaml"),
        Files.readString(Tools.temporalUiSources().resolve("config/docker.yaml"))
            + "\nhost: 127.0.0.1\n");
    return root;
  }

  /** The jar as the Dockerfile puts it together from layers, once. */
  private Path layers(String module) throws IOException {
    Path layers = directory.resolve("layers-" + module);
    Path image = directory.resolve("image-" + module);
    if (Files.exists(image)) {
      return image.resolve("application.jar");
    }
    Files.createDirectories(image);
    Program.extract(
        jars.jar(module), layers, "--layers", "--application-filename", "application.jar");
    for (String layer : List.of("dependencies", "snapshot-dependencies", "application")) {
      Command.output(List.of("cp", "-r", layers.resolve(layer) + "/.", image.toString()));
    }
    return image.resolve("application.jar");
  }
}
