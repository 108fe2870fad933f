package dev.groundcrew.e2e.deployment;

import dev.groundcrew.e2e.stack.Command;
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
        Command.output(
            Checkout.THIS.resolve("tools/temporal-ui"),
            List.of("go", "list", "-m", "-f", "{{.Dir}}", "github.com/temporalio/ui-server/v2")));
  }

  static Path temporalCli() {
    return Path.of(
        Command.output(
            List.of(Checkout.THIS.resolve("tools/temporal/server").toString(), "build")));
  }

  static Path build(String module, String source, String name) {
    String script = Checkout.THIS.resolve("tools/go-build").toString();
    return Path.of(Command.output(List.of(script, module, source, name)));
  }
}
