package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the simulator to its end and reads its summary. */
public final class Simulator {

  private final Program program;
  private final List<String> site;

  private Simulator(Program program, List<String> site) {
    this.program = program;
    this.site = site;
  }

  /**
   * A simulator for the api at this URL.
   *
   * @param logs the directory for its output
   */
  public static Simulator of(String url, Path logs) {
    return new Simulator(Program.of("simulator", logs), List.of("--url=" + url));
  }

  /** The same with the simulator of another checkout, which knows what that one's api answers. */
  public static Simulator of(Path jar, String url, Path logs) {
    return new Simulator(new Program(jar, "256m", logs), List.of("--url=" + url));
  }

  /** The same for an api that asks who calls, and has a port of its own for machines. */
  public Simulator with(String token, String machinesUrl) {
    List<String> secured = new ArrayList<>(site);
    secured.addAll(List.of("--token=" + token, "--machines-url=" + machinesUrl));
    return new Simulator(program, secured);
  }

  /** Runs the simulator, asserts that it found no difference, and returns its summary. */
  public JsonNode run(String... options) {
    String name = "simulator-" + ThreadLocalRandom.current().nextInt(1 << 22);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(site);
    arguments.add("--json");
    Process process = program.start(name, Map.of(), arguments);
    try {
      assertThat(process.waitFor()).as("see %s", program.log(name)).isZero();
      return summaryIn(program.log(name));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonNode summaryIn(Path log) {
    try (var lines = Files.lines(log)) {
      return JsonMapper.shared()
          .readTree(lines.filter(line -> line.startsWith("{")).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
