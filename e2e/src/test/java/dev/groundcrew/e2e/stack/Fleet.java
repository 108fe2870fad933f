package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Database.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A running simulator, whose installers use each api in turn. */
public final class Fleet {

  /** The number of nodes that it installs. */
  public static final int NODES = 200;

  /** Of machines that boot: each is asked for much more often. */
  static final int BOOTING_NODES = 80;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final int nodes;
  private final Program program;
  private final Database database;
  private final long startedBefore;
  private final String name;
  private final Process process;

  private Fleet(
      Program program, Database database, List<Service> apis, int nodes, String... options) {
    this.nodes = nodes;
    this.program = program;
    this.database = database;
    this.startedBefore = database.installsStarted();
    int seed = ThreadLocalRandom.current().nextInt(1 << 22);
    this.name = "fleet-" + seed;
    this.process = program.start(name, Map.of(), arguments(apis, nodes, seed, options));
  }

  static Fleet start(
      List<Service> apis, Program program, Database database, int nodes, String... options) {
    return new Fleet(program, database, apis, nodes, options);
  }

  private static List<String> arguments(
      List<Service> apis, int nodes, int seed, String... options) {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of(
            "--url=" + apis.stream().map(Service::url).collect(Collectors.joining(",")),
            "--nodes=" + nodes,
            "--concurrency=8",
            "--failure-rate=0.3",
            "--progress-per-install=2",
            "--repeat-rate=0.2",
            "--patience=" + PATIENCE,
            "--seed=" + seed,
            "--json"));
    return arguments;
  }

  /** Waits until some nodes are installing and most are not yet. */
  public void awaitUnderWay() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> database.installsStarted() - startedBefore >= nodes / 5);
    assertThat(process.isAlive()).as("still under way").isTrue();
  }

  /**
   * The result of a run.
   *
   * @param summary the summary that the simulator printed
   */
  public record Result(JsonNode summary, Counts counts) {

    /** The number of requests that were answered 202. */
    public long answeredLater() {
      return summary.path("accepted").asLong();
    }
  }

  /** Waits for the end and asserts that the simulator and the database found no difference. */
  public Result awaitAllRight() {
    assertThat(exitCode()).as("see %s", program.log(name)).isZero();
    await().atMost(PATIENCE).until(() -> database.count().unapplied() == 0);
    Counts counts = database.count();
    Result result = new Result(Simulator.summaryIn(program.log(name)), counts);
    print(result);
    assertThat(counts.brokenChains()).isZero();
    assertThat(counts.unexplainedStates()).isZero();
    return result;
  }

  private int exitCode() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ends").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void print(Result result) {
    JsonNode summary = result.summary();
    System.out.printf(
        "%d nodes in %.0f s, %d requests sent again, %d answered 202, %d nodes differ, now %s%n%s%n",
        summary.path("verified").asInt(),
        summary.path("seconds").asDouble(),
        summary.path("resends").asInt(),
        result.answeredLater(),
        summary.path("difference_count").asInt(),
        summary.path("final_states"),
        result.counts());
  }
}
