package dev.groundcrew.simulator;

import dev.groundcrew.simulator.settings.Access;
import dev.groundcrew.simulator.settings.Mode;
import dev.groundcrew.simulator.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the command line. */
final class Options {

  private static final int SEEDS = 1 << 22;
  private static final int NODES = 1 << 24;
  private static final Duration LONGEST_AGAIN_AFTER = Duration.ofHours(1);

  @Option(
      names = "--url",
      split = ",",
      description = "base URL of Groundcrew; several are used in turn; default ${DEFAULT-VALUE}")
  private List<URI> urls = List.of(URI.create("http://127.0.0.1:8080"));

  @Option(
      names = "--machines-url",
      split = ",",
      description = "base URL for machines' reports, where they have a port of their own")
  private List<URI> machineUrls = List.of();

  @Option(
      names = "--token",
      defaultValue = "${env:GROUNDCREW_TOKEN}",
      description = "an admin's token, where one is asked for; default $GROUNDCREW_TOKEN")
  private @Nullable String token;

  @Option(
      names = "--mode",
      description = "${COMPLETION-CANDIDATES}, in either case; default ${DEFAULT-VALUE}")
  private Mode mode = Mode.INSTALLS;

  @Option(names = "--nodes", description = "default ${DEFAULT-VALUE}")
  private int nodes = 100;

  @Option(names = "--concurrency", description = "nodes at the same time; default ${DEFAULT-VALUE}")
  private int concurrency = 8;

  @Option(
      names = "--failure-rate",
      description = "share of attempts that fail; default ${DEFAULT-VALUE}")
  private double failureRate = 0.2;

  @Option(
      names = "--progress-per-install",
      description = "progress reports in an attempt; default ${DEFAULT-VALUE}")
  private int progressPerInstall = 5;

  @Option(
      names = "--repeat-rate",
      description = "share of requests sent twice; default ${DEFAULT-VALUE}")
  private double repeatRate = 0.1;

  @Option(
      names = "--silent-rate",
      description = "share of nodes that go silent; default ${DEFAULT-VALUE}")
  private double silentRate = 0;

  @Option(
      names = "--max-attempts",
      description = "the server's limit, 0 = none; default ${DEFAULT-VALUE}")
  private int maxAttempts = 3;

  @Option(
      names = "--boot",
      description = "nodes boot from the network, and report with the tokens of their installs")
  private boolean boot;

  @Option(
      names = "--boot-again-after",
      description = "the server's groundcrew.boot.again-after; default ${DEFAULT-VALUE}")
  private Duration bootAgainAfter = Duration.ofMinutes(1);

  @Option(names = "--seed", description = "decides everything that happens; default: random")
  private long seed = ThreadLocalRandom.current().nextInt(SEEDS);

  @Option(
      names = "--patience",
      description = "how long to repeat an unanswered request; default ${DEFAULT-VALUE}")
  private Duration patience = Duration.ofMinutes(2);

  @Option(
      names = "--duration",
      description = "of the reports in mode progress; default ${DEFAULT-VALUE}")
  private Duration duration = Duration.ofSeconds(20);

  /**
   * Converts the options to settings.
   *
   * @throws IllegalArgumentException if one is out of range; the message names it
   */
  Settings toSettings() {
    demand(urls.stream().allMatch(Options::isHttp), "--url must begin with http");
    demand(machineUrls.stream().allMatch(Options::isHttp), "--machines-url must begin with http");
    demand(nodes >= 1 && nodes <= NODES, "--nodes must be 1 to " + NODES);
    demand(concurrency >= 1, "--concurrency must be 1 or more");
    demand(
        mode == Mode.INSTALLS || concurrency <= nodes,
        "--concurrency must not be more than --nodes in mode progress");
    demandShare("--failure-rate", failureRate);
    demandShare("--repeat-rate", repeatRate);
    demandShare("--silent-rate", silentRate);
    demand(
        progressPerInstall >= 0 && progressPerInstall <= 1_000_000,
        "--progress-per-install must be 0 to 1000000");
    demand(maxAttempts >= 0, "--max-attempts must be 0 (no limit) or more");
    demand(patience.toMillis() >= 500, "--patience must be PT0.5S or more");
    demand(duration.isPositive(), "--duration must be more than 0");
    demand(!boot || mode == Mode.INSTALLS, "--boot is for --mode installs");
    demand(
        !bootAgainAfter.isNegative() && bootAgainAfter.compareTo(LONGEST_AGAIN_AFTER) <= 0,
        "--boot-again-after must be PT0S to " + LONGEST_AGAIN_AFTER);
    return new Settings(
        new Access(
            List.copyOf(urls),
            List.copyOf(machineUrls.isEmpty() ? urls : machineUrls),
            token == null || token.isBlank() ? null : token),
        mode,
        nodes,
        concurrency,
        new Settings.Chances(failureRate, progressPerInstall, repeatRate, silentRate, maxAttempts),
        seed,
        patience,
        duration,
        boot ? bootAgainAfter : null);
  }

  private static boolean isHttp(URI url) {
    return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
  }

  private static void demandShare(String option, double value) {
    demand(value >= 0 && value <= 1, option + " must be 0 to 1");
  }

  private static void demand(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
