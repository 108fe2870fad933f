package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.api.Reply;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.Format;
import dev.groundcrew.cli.output.OutputOptions;
import dev.groundcrew.cli.output.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Registers and edits the nodes of a file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Registers and edits the nodes of a CSV or YAML file: all of them, or none.",
      "With --dry-run the exit status is 0 if nothing would change, 1 if anything would, 3 if rows"
          + " are refused."
    })
public final class ImportCommand implements Callable<Integer> {

  /** The server takes no more. */
  private static final long LARGEST = 8 << 20;

  private static final List<Column> ROW =
      List.of(
          Column.of("LINE", "line"),
          Column.of("MAC", "mac_address"),
          Column.of("RESULT", "result"),
          new Column("CHANGES", ImportCommand::changes));

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
  private boolean dryRun;

  @Parameters(paramLabel = "FILE", description = "Ends in .csv, .yaml or .yml.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String type = type();
    byte[] content = content();
    Api api = new Api(server.resolve());
    Reply reply =
        api.upload(Query.of("/nodes/import").with("dry_run", dryRun ? true : null), content, type);
    PrintWriter err = spec.commandLine().getErr();
    reply
        .body()
        .path("errors")
        .forEach(
            error ->
                err.println(
                    SafeText.line(
                        "line %s: %s"
                            .formatted(
                                Column.text(error.path("line")),
                                Column.text(error.path("detail"))))));
    JsonNode done = Api.expect(reply).data();
    List<JsonNode> rows = new ArrayList<>();
    done.path("rows").forEach(rows::add);
    // What stays as it is would hide the rest in a table.
    output.print(
        ROW,
        output.format() == Format.TABLE
            ? rows.stream().filter(row -> !isUnchanged(row)).toList()
            : rows);
    err.println(SafeText.line(reply.message()));
    err.flush();
    return dryRun ? status(done) : ExitCode.DONE.status();
  }

  private static int status(JsonNode done) {
    if (done.path("refused").asInt(0) > 0) {
      return ExitCode.REFUSED.status();
    }
    boolean differs = done.path("created").asInt(0) + done.path("changed").asInt(0) > 0;
    return differs ? ExitCode.FAILED.status() : ExitCode.DONE.status();
  }

  private static boolean isUnchanged(JsonNode row) {
    return row.path("result").asString("").equals("unchanged");
  }

  private String type() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return "text/csv";
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return "application/yaml";
    }
    throw new CommandException(
        ExitCode.USAGE, file + " must end in .csv, .yaml or .yml, which says what it is");
  }

  private byte[] content() {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CommandException(ExitCode.USAGE, file + " is larger than 8 MiB");
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CommandException(
          ExitCode.USAGE, "%s can't be read: %s".formatted(file, unreadable), unreadable);
    }
  }

  private static String changes(JsonNode row) {
    List<String> texts = new ArrayList<>();
    row.path("reasons").forEach(reason -> texts.add(Column.text(reason)));
    row.path("changes")
        .forEach(
            change ->
                texts.add(
                    "%s: %s -> %s"
                        .formatted(
                            Column.text(change.path("field")),
                            shown(change.path("from")),
                            shown(change.path("to")))));
    return texts.stream().collect(Collectors.joining("; "));
  }

  private static String shown(JsonNode value) {
    return value.isNull() ? "none" : "'" + Column.text(value) + "'";
  }
}
