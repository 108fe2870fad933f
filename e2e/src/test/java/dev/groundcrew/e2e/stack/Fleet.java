package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Database.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Simulated installers under way, which use each api in turn. */
public final class Fleet {

  private static final int NODES = 200;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Program program;
  private final Database database;
  private final long startedBefore;
  private final String name;
  private final Process process;

  private Fleet(Program program, Database database, List<Service> apis) {
    this.program = program;
    this.database = database;
    this.startedBefore = database.installsStarted();
    int seed = ThreadLocalRandom.current().nextInt(1 << 22);
    this.name = "fleet-" + seed;
    this.process = program.start(name, Map.of(), arguments(apis, seed));
  }

  static Fleet start(List<Service> apis, Program program, Database database) {
    return new Fleet(program, database, apis);
  }

  private static List<String> arguments(List<Service> apis, int seed) {
    return List.of(
        "--url=" + apis.stream().map(Service::url).collect(Collectors.joining(",")),
        "--nodes=" + NODES,
        "--concurrency=8",
        "--failure-rate=0.3",
        "--progress-per-install=2",
        "--repeat-rate=0.2",
        "--patience=" + PATIENCE,
        "--seed=" + seed);
  }

  /** Returns once some of its nodes are being installed and most are still to be. */
  public void awaitUnderWay() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> database.installsStarted() - startedBefore >= NODES / 5);
    assertThat(process.isAlive()).as("still under way").isTrue();
  }

  /** Returns once every node was found to be as it must be, and the database to agree. */
  public Counts awaitAllRight() {
    assertThat(exitCode()).as("see %s", program.log(name)).isZero();
    await().atMost(PATIENCE).until(() -> database.count().unapplied() == 0);
    Counts counts = database.count();
    assertThat(counts.brokenChains()).isZero();
    assertThat(counts.unexplainedStates()).isZero();
    printSummary();
    System.out.println(counts);
    return counts;
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

  private void printSummary() {
    try (var lines = Files.lines(program.log(name))) {
      lines
          .filter(line -> line.matches("(In |Sent |Final |Verified ).*"))
          .forEach(System.out::println);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
