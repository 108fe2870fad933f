package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.TextTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows nodes, and keeps the table current. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Shows nodes, and keeps the table current; without --state those that are pending or installing.",
      "Where the output is no terminal, each line that is new is printed with its time."
    })
public final class WatchCommand implements Runnable {

  /** More do not fit a screen. */
  private static final int MOST = 200;

  private static final String HOME_AND_CLEAR = "\u001b[H\u001b[2J";

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private NodeFilters filters = new NodeFilters();

  @Option(
      names = "--interval",
      defaultValue = "2",
      paramLabel = "SECONDS",
      description = "How often to look; default: 2.")
  private int interval;

  @Option(names = "--until-none", description = "End as soon as no node matches.")
  private boolean untilNone;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    Query nodes = filters.nodes();
    if (!filters.hasStates()) {
      nodes.withAll("state", List.of("pending", "installing"));
    }
    boolean live = isTerminal();
    Set<String> before = new HashSet<>();
    List<JsonNode> rows = api.list(nodes, MOST);
    while (!(untilNone && rows.isEmpty())) {
      List<String> lines = TextTable.lines(NodeTable.WATCHED, rows);
      show(lines, live, before);
      pause();
      rows = api.list(nodes, MOST);
    }
  }

  private void show(List<String> lines, boolean live, Set<String> before) {
    PrintWriter out = spec.commandLine().getOut();
    if (live) {
      out.print(HOME_AND_CLEAR);
      lines.forEach(out::println);
    } else {
      LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
      lines.stream()
          .filter(line -> !before.contains(line))
          .forEach(line -> out.println(now + " " + line));
      before.clear();
      before.addAll(lines);
    }
    out.flush();
  }

  /** The starter chooses the console of java.base, which there is only with a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(Math.max(1, interval)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandException(ExitCode.FAILED, "Interrupted", interrupted);
    }
  }
}
