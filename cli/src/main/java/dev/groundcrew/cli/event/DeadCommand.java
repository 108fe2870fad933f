package dev.groundcrew.cli.event;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.OutputOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Dead events. */
@Command(
    name = "dead",
    mixinStandardHelpOptions = true,
    description = "Dead events: requests that could not be applied and were set aside.")
public final class DeadCommand implements Runnable {

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("EVENT", "id"),
          Column.of("NODE", "node_id"),
          Column.of("KIND", "kind"),
          Column.age("RECEIVED", "received_at"),
          Column.age("DEAD", "dead_at"),
          Column.of("REASON", "dead_reason"));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists dead events.")
  void list(
      @Mixin ServerOptions server,
      @Mixin OutputOptions output,
      @Option(
              names = {"-n", "--limit"},
              defaultValue = "200",
              paramLabel = "COUNT",
              description = "How many at most; default: 200.")
          int limit) {
    output.print(
        COLUMNS, new Api(server.resolve()).list(Query.of("/events").with("status", "dead"), limit));
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Queues dead events again, behind those that have passed them.")
  void retry(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "EVENT", arity = "1..*") List<UUID> events) {
    each(server, events, "/events/%s/retry");
  }

  @Command(
      name = "discard",
      mixinStandardHelpOptions = true,
      description = "Gives dead events up for good.")
  void discard(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "EVENT", arity = "1..*") List<UUID> events) {
    each(server, events, "/events/%s/discard");
  }

  private void each(ServerOptions server, List<UUID> events, String path) {
    Api api = new Api(server.resolve());
    PrintWriter out = spec.commandLine().getOut();
    for (UUID event : events) {
      String message =
          Api.expect(api.change("POST", Query.of(path, event.toString()), null)).message();
      out.println(event + ": " + message);
      out.flush();
    }
  }
}
