package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundcrew.e2e.deployment.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The packages that virtual machines need, and what is made of them. */
final class MachineTools {

  private static final String SCRIPT =
      Checkout.THIS.root().resolve("tools/machine/build").toString();

  private MachineTools() {}

  /** Skips the test, saying which packages are missing, unless all are there. */
  static void assumeInstalled() {
    assumeThat(run("missing").output().lines().toList())
        .as("packages that are missing (tools/machine/build prepare gets them)")
        .isEmpty();
  }

  /** Makes {@code linux}, {@code installer.gz} and {@code disk.img.gz} in the directory. */
  static void build(Path directory) {
    Result result = run(directory.toString());
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  private record Result(int exitCode, String output) {}

  private static Result run(String argument) {
    try {
      Process process = new ProcessBuilder(SCRIPT, argument).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
