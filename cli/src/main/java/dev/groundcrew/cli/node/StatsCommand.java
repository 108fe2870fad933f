package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.OutputOptions;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** Shows how the fleet is. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Shows how many nodes there are in which state, and how installs go.")
public final class StatsCommand implements Runnable {

  private static final List<Column> FIELDS =
      List.of(
          Column.of("nodes", "nodes"),
          new Column("by state", StatsCommand::states),
          of("pending", "installs", "pending"),
          of("installing", "installs", "running"),
          of("stalled", "installs", "stalled"),
          of("installed in 24 h", "installs", "installed"),
          of("failed in 24 h", "installs", "failed"),
          new Column("success rate", stats -> percent(stats.path("installs").path("success_rate"))),
          new Column("median install", stats -> duration(stats, "median_seconds")),
          new Column("95th percentile", stats -> duration(stats, "p95_seconds")),
          new Column(
              "oldest pending",
              stats ->
                  Column.text(stats.path("installs").path("oldest_pending").path("hostname"))
                      + " "
                      + Column.text(stats.path("installs").path("oldest_pending").path("since"))),
          of("unapplied events", "events", "unapplied"),
          of("dead events", "events", "dead"),
          Column.time("measured", "measured_at"));

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    output.printOne(FIELDS, new Api(server.resolve()).get(Query.of("/stats")).path("data"));
  }

  private static Column of(String title, String group, String name) {
    Function<JsonNode, String> value = stats -> Column.text(stats.path(group).path(name));
    return new Column(title, value);
  }

  private static String states(JsonNode stats) {
    return stats.path("by_state").properties().stream()
        .filter(state -> state.getValue().asLong(0) > 0)
        .map(state -> state.getKey() + " " + state.getValue().asLong())
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private static String percent(JsonNode rate) {
    return rate.isNumber() ? String.format(Locale.ROOT, "%.1f %%", 100 * rate.asDouble()) : "";
  }

  /** In minutes and seconds, as people say how long an install takes. */
  private static String duration(JsonNode stats, String name) {
    JsonNode seconds = stats.path("installs").path(name);
    long whole = Math.round(seconds.asDouble(0));
    return seconds.isNumber() ? "%d min %d s".formatted(whole / 60, whole % 60) : "";
  }
}
