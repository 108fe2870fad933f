package dev.groundcrew.e2e.machine;

import dev.groundcrew.e2e.deployment.Checkout;
import dev.groundcrew.e2e.machine.MachineTools.Part;
import dev.groundcrew.e2e.machine.ReadmeTour.Step;
import dev.groundcrew.e2e.operations.OperatorsShell;
import dev.groundcrew.e2e.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The README's tour with a machine, typed as it is written, on the packaged standalone. */
@Tag("one-of-each")
@Tag("machine")
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MachineTourIT {

  @BeforeAll
  static void assumeMachines() {
    MachineTools.assumeInstalled(Part.BIOS);
  }

  @Test
  void theTourWorksAsTypedTwiceInARow() throws IOException {
    List<Step> tour =
        ReadmeTour.between("## A real machine in ten minutes", "## The same with the doors locked");
    Path directory =
        Files.createTempDirectory(
            Files.createDirectories(Path.of(System.getProperty("e2e.root"), "e2e/target")),
            "tour-");
    Files.createSymbolicLink(
        directory.resolve("tools"), Checkout.THIS.root().resolve("tools").toAbsolutePath());
    Service groundcrew =
        Service.of(
            "standalone",
            directory,
            Map.of(
                "GROUNDCREW_ENGINE",
                "memory",
                // On a busy machine the very first decision takes longer than a reader's patience.
                "GROUNDCREW_API_OUTCOME_WAIT",
                "PT60S",
                "GROUNDCREW_DATA_DIR",
                directory.resolve("data").toString(),
                "GROUNDCREW_FILES_DIR",
                directory.resolve("target/machine/files").toString()));
    try (var shell = new OperatorsShell(directory, Map.of("GROUNDCREW", groundcrew.url()))) {
      Step files = tour.getFirst();
      files.assertAnswered(shell.type(files.commands()));
      groundcrew.start();
      try (groundcrew) {
        groundcrew.awaitHealthy();
        for (int time = 1; time <= 2; time++) {
          for (Step step : tour.subList(1, tour.size())) {
            step.assertAnswered(shell.type(step.commands()));
          }
        }
      }
    }
  }
}
