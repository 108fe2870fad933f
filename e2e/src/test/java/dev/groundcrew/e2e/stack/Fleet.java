package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Database.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Simulators under way, one for each api. */
public final class Fleet {

  /** For each api. */
  private static final int NODES = 200;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Program program;
  private final Database database;
  private final long startedBefore;
  private final List<String> names = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();

  private Fleet(Program program, Database database) {
    this.program = program;
    this.database = database;
    this.startedBefore = database.installsStarted();
  }

  static Fleet start(List<Service> apis, Program program, Database database) {
    Fleet fleet = new Fleet(program, database);
    for (Service api : apis) {
      int seed = ThreadLocalRandom.current().nextInt(1 << 22);
      String name = "fleet-" + seed;
      fleet.names.add(name);
      fleet.processes.add(program.start(name, Map.of(), arguments(api, seed)));
    }
    return fleet;
  }

  private static List<String> arguments(Service api, int seed) {
    return List.of(
        "--url=" + api.url(),
        "--nodes=" + NODES,
        "--concurrency=8",
        "--failure-rate=0.3",
        "--progress-per-install=2",
        "--repeat-rate=0.2",
        "--seed=" + seed);
  }

  /** Returns once some of its nodes are being installed and most are still to be. */
  public void awaitUnderWay() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> database.installsStarted() - startedBefore >= NODES / 5);
    assertThat(processes).as("still under way").allMatch(Process::isAlive);
  }

  /** Returns once every node was found to be as it must be, and the database to agree. */
  public Counts awaitAllRight() {
    for (int i = 0; i < processes.size(); i++) {
      assertThat(exitCode(processes.get(i))).as(() -> "fleets: " + names).isZero();
    }
    await().atMost(PATIENCE).until(() -> database.count().unapplied() == 0);
    Counts counts = database.count();
    assertThat(counts.brokenChains()).isZero();
    assertThat(counts.unexplainedStates()).isZero();
    names.forEach(this::printSummary);
    System.out.println(counts);
    return counts;
  }

  private int exitCode(Process process) {
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

  private void printSummary(String name) {
    try (var lines = Files.lines(program.log(name))) {
      lines
          .filter(line -> line.matches("(In |Sent |Final |Verified ).*"))
          .forEach(System.out::println);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
