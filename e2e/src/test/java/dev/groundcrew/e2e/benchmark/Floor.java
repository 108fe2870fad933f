package dev.groundcrew.e2e.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundcrew.e2e.deployment.ComposedSite;
import dev.groundcrew.e2e.stack.Command;
import dev.groundcrew.e2e.stack.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least that a report can cost in Temporal: a bare workflow, one signal and one local activity
 * of two statements a report, four reports an install. The program is given by the system property
 * {@code e2e.floor}, as a class path.
 */
final class Floor {

  private static final Pattern LINE =
      Pattern.compile("signal-local .*reports/s=([0-9.]+) p50=([0-9.]+)ms p99=([0-9.]+)ms err=0");

  private static final String DATABASE = "floor";
  private static final int REPORTS_PER_INSTALL = 4;

  private final String temporalAddress;
  private final String jdbcUrl;
  private final String classPath = System.getProperty("e2e.floor", "");

  private Floor(String temporalAddress, String jdbcUrl) {
    this.temporalAddress = temporalAddress;
    this.jdbcUrl = jdbcUrl;
  }

  static Floor on(Stack stack) {
    stack.database().create(DATABASE);
    return new Floor(stack.temporal().address(), stack.postgres().jdbcUrl(DATABASE));
  }

  static Floor on(ComposedSite site) {
    site.database().create(DATABASE);
    return new Floor(site.temporalAddress(), site.jdbcUrl(DATABASE));
  }

  /** What it reached. */
  record Figures(double reportsPerSecond, double p50Ms, double p99Ms) {

    Rate rate(int installs) {
      int reports = REPORTS_PER_INSTALL * installs;
      return new Rate(reports, reports / reportsPerSecond);
    }
  }

  /** False if nothing says where the program is. */
  static boolean isGiven() {
    return !System.getProperty("e2e.floor", "").isBlank();
  }

  Figures run(int installs, int clients) {
    assumeThat(isGiven()).as("-De2e.floor=<class path of the floor program>").isTrue();
    String output =
        Command.output(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "-Dmodes=signal-local",
                "-cp",
                classPath,
                "floor.Floor",
                temporalAddress,
                String.valueOf(installs),
                String.valueOf(clients),
                jdbcUrl));
    Matcher line = LINE.matcher(output);
    assertThat(line.find()).as(output).isTrue();
    return new Figures(
        Double.parseDouble(line.group(1)),
        Double.parseDouble(line.group(2)),
        Double.parseDouble(line.group(3)));
  }
}
