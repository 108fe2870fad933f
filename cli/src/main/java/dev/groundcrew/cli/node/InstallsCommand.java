package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.Format;
import dev.groundcrew.cli.output.OutputOptions;
import dev.groundcrew.cli.output.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists a node's installs and their attempts. */
@Command(
    name = "installs",
    mixinStandardHelpOptions = true,
    description = "Lists a node's installs with their attempts, newest first.")
public final class InstallsCommand implements Runnable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.time("INSTALL BEGAN", "install_began"),
          Column.of("PROFILE", "profile"),
          Column.of("INSTALL", "install_outcome"),
          Column.of("ATTEMPT", "number"),
          Column.time("BEGAN", "began"),
          Column.time("ENDED", "ended"),
          Column.of("OUTCOME", "outcome"),
          Column.of("LAST STEP", "last_step"),
          new Column("LOGS", attempt -> names(attempt)),
          Column.of("ERROR", "error"));

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
  private String node = "";

  @Option(names = "--log", description = "Print the newest log in place of the list; see --name.")
  private boolean log;

  @Option(
      names = "--name",
      defaultValue = "",
      paramLabel = "FILE",
      description = "With --log: the newest log of this name.")
  private String name = "";

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "10",
      paramLabel = "COUNT",
      description = "How many installs at most; default: 10.")
  private int limit;

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    List<JsonNode> installs =
        api.list(Query.of("/nodes/%s/installs", FindNode.id(api, node)), limit);
    if (log) {
      output.out().print(SafeText.lines(newest(api, installs)));
      output.out().flush();
    } else if (output.format() == Format.TABLE || output.format() == Format.CSV) {
      output.print(COLUMNS, installs.stream().flatMap(InstallsCommand::attempts).toList());
    } else {
      output.print(COLUMNS, installs);
    }
  }

  private String newest(Api api, List<JsonNode> installs) {
    Optional<JsonNode> found =
        installs.stream()
            .flatMap(install -> reversed(install.path("attempts")))
            .flatMap(attempt -> reversed(attempt.path("logs")))
            .filter(file -> name.isEmpty() || Column.text(file.path("name")).equals(name))
            .findFirst();
    String href =
        found
            .map(file -> Column.text(file.path("href")))
            .orElseThrow(
                () -> new CommandException(ExitCode.NOT_FOUND, "No such log is kept of this node"));
    return api.text(Query.at(href));
  }

  private static Stream<JsonNode> reversed(JsonNode list) {
    return list.valueStream().toList().reversed().stream();
  }

  /** An attempt a row, with what its install says; an install without attempts is a row, too. */
  private static Stream<JsonNode> attempts(JsonNode install) {
    List<JsonNode> rows = reversed(install.path("attempts")).toList();
    if (rows.isEmpty()) {
      rows = List.of(JsonNodeFactory.instance.objectNode());
    }
    return rows.stream()
        .map(
            attempt ->
                ((ObjectNode) attempt.deepCopy())
                    .put("install_began", Column.text(install.path("began")))
                    .put("profile", Column.text(install.path("profile")))
                    .put("install_outcome", Column.text(install.path("outcome"))));
  }

  private static String names(JsonNode attempt) {
    return String.join(
        ",",
        attempt.path("logs").valueStream().map(file -> Column.text(file.path("name"))).toList());
  }
}
