package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.groundcrew.e2e.deployment.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The packages that virtual machines need, and what is made of them. */
final class MachineTools {

  private static final String SCRIPT =
      Checkout.THIS.root().resolve("tools/machine/build").toString();

  private MachineTools() {}

  /** What {@code tools/machine/build} makes, in this order. */
  enum Part {
    /** {@code linux}, {@code installer.gz} and {@code disk.img.gz}. */
    BIOS,
    /** {@code disk-uefi.img.gz}. */
    UEFI,
    /** {@code debian/linux} and {@code debian/initrd.gz}. */
    DEBIAN;

    private List<String> missing() {
      return run("missing", argument()).output().lines().toList();
    }

    private String argument() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Skips the test, saying which packages are missing, unless all of this part are there. */
  static void assumeInstalled(Part part) {
    assumeThat(part.missing())
        .as("packages that are missing (tools/machine/build prepare gets them)")
        .isEmpty();
  }

  /** Makes the files of each part whose packages are there. */
  static void build(Path directory) {
    for (Part part : Part.values()) {
      if (part.missing().isEmpty()) {
        Result result = run(directory.toString(), part.argument());
        assertThat(result.exitCode()).as(result.output()).isZero();
      }
    }
  }

  private record Result(int exitCode, String output) {}

  private static Result run(String... arguments) {
    try {
      List<String> command = new ArrayList<>(List.of(SCRIPT));
      command.addAll(List.of(arguments));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
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
