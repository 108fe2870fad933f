package dev.groundcrew.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The programs in the images, built from the versions that {@code tools/} pins. */
final class Tools {

  private Tools() {}

  static Path temporalServer() {
    return build("temporal-server", "go.temporal.io/server/cmd/server", "temporal-server");
  }

  static Path temporalSqlTool() {
    return build("temporal-server", "go.temporal.io/server/cmd/tools/sql", "temporal-sql-tool");
  }

  static Path temporalUi() {
    return build("temporal-ui", "github.com/temporalio/ui-server/v2/cmd/server", "ui-server");
  }

  /** Where the sources of Temporal's UI are, with its configuration in a container. */
  static Path temporalUiSources() {
    return Path.of(
        output(
            ComposeFile.ROOT.resolve("tools/temporal-ui"),
            List.of("go", "list", "-m", "-f", "{{.Dir}}", "github.com/temporalio/ui-server/v2")));
  }

  static Path temporalCli() {
    return Path.of(
        output(
            ComposeFile.ROOT,
            List.of(ComposeFile.ROOT.resolve("tools/temporal/server").toString(), "build")));
  }

  static Path build(String module, String source, String name) {
    String script = ComposeFile.ROOT.resolve("tools/go-build").toString();
    return Path.of(output(ComposeFile.ROOT, List.of(script, module, source, name)));
  }

  private static String output(Path directory, List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s", command).isZero();
      return output.strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
