package dev.groundcrew.cli.bulk;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.Format;
import dev.groundcrew.cli.output.OutputOptions;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The same to many nodes. */
@Command(
    name = "bulk",
    mixinStandardHelpOptions = true,
    description = "Does the same to many nodes, and shows what became of each.",
    subcommands = RunBulkCommand.class)
public final class BulkCommand implements Runnable {

  private static final List<Column> FIGURES =
      List.of(
          Column.of("BULK", "id"),
          Column.of("STATUS", "status"),
          Column.age("ASKED", "created_at"),
          Column.of("BY", "user_id"),
          Column.of("NODES", "total"),
          Column.of("PENDING", "pending"),
          Column.of("DONE", "done"),
          Column.of("REFUSED", "refused"),
          Column.of("FAILED", "failed"),
          Column.of("CANCELLED", "cancelled"),
          Column.of("ACTION", "action"));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists bulks, newest first.")
  void list(
      @Mixin ServerOptions server,
      @Mixin OutputOptions output,
      @Option(
              names = {"-n", "--limit"},
              defaultValue = "20",
              paramLabel = "COUNT",
              description = "How many at most; default: 20.")
          int limit) {
    output.print(FIGURES, new Api(server.resolve()).list(Query.of("/bulk"), limit));
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows a bulk, and what became of its nodes.")
  void show(
      @Mixin ServerOptions server,
      @Mixin OutputOptions output,
      @Parameters(paramLabel = "BULK") String id,
      @Option(
              names = "--result",
              split = ",",
              paramLabel = "RESULT",
              description =
                  "Only nodes with any of these: pending, done, refused, failed, cancelled.")
          @Nullable List<String> results,
      @Option(
              names = {"-n", "--limit"},
              defaultValue = "10000",
              paramLabel = "COUNT",
              description = "How many nodes at most; default: 10000.")
          int limit) {
    Api api = new Api(server.resolve());
    JsonNode bulk = api.get(Query.of("/bulk/%s", id).with("limit", 1)).path("data").path("bulk");
    if (output.format() == Format.TABLE) {
      output.printOne(FIGURES, bulk);
      output.out().println();
    }
    output.print(ShowBulk.COLUMNS, ShowBulk.nodes(api, id, results, limit));
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      description = "Cancels bulks: what is done stays done, and no more nodes begin.")
  void cancel(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "BULK", arity = "1..*") List<String> ids) {
    Api api = new Api(server.resolve());
    PrintWriter out = spec.commandLine().getOut();
    for (String id : ids) {
      String message =
          Api.expect(api.change("POST", Query.of("/bulk/%s/cancel", id), null)).message();
      out.println(id + ": " + message);
      out.flush();
    }
  }
}
