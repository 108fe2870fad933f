package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.stream.FollowStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows nodes, and keeps the table current. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Shows nodes, and keeps the table current; without --state those that are pending or installing.",
      "A change of state is shown as it happens. Where the output is no terminal, a line with the time"
          + " is printed for each change."
    })
public final class WatchCommand implements Runnable {

  private static final List<String> BEING_INSTALLED = List.of("pending", "installing");

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private NodeFilters filters = new NodeFilters();

  @Option(
      names = "--interval",
      defaultValue = "5",
      paramLabel = "SECONDS",
      description =
          "How often to look for progress, and for all else if the server tells no changes; default:"
              + " 5.")
  private int interval;

  @Option(names = "--until-none", description = "End as soon as no node matches.")
  private boolean untilNone;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    Query list = filters.nodes();
    List<String> states = filters.states();
    if (states == null) {
      list.withAll("state", BEING_INSTALLED);
    }
    WatchedNodes nodes =
        new WatchedNodes(api, list, states == null ? BEING_INSTALLED : states, filters.hasMac());
    PrintWriter out = spec.commandLine().getOut();
    try (FollowStream stream = FollowStream.start(api, Query.of("/events/stream"))) {
      KeepWatching watch =
          new KeepWatching(
              stream,
              nodes,
              isTerminal() ? new DrawNodes(out) : new PrintNodes(out),
              Duration.ofSeconds(Math.max(1, interval)));
      Thread ifInterrupted = new Thread(watch::end);
      Runtime.getRuntime().addShutdownHook(ifInterrupted);
      try {
        watch.run(untilNone);
      } finally {
        Runtime.getRuntime().removeShutdownHook(ifInterrupted);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.FAILED, "Interrupted", interrupted);
    }
  }

  /** The starter chooses the console of java.base, which there is only with a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }
}
