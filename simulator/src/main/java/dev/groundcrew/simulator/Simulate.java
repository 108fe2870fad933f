package dev.groundcrew.simulator;

import dev.groundcrew.simulator.fleet.RunFleet;
import dev.groundcrew.simulator.fleet.RunProgress;
import dev.groundcrew.simulator.fleet.RunResult;
import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.settings.Settings;
import dev.groundcrew.simulator.summary.PrintSummary;
import dev.groundcrew.simulator.summary.Summary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command: a run, its summary, and an exit code that says whether every node is as expected.
 */
@Command(
    name = "simulator",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs simulated installers against a Groundcrew and verifies every node.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every node is as expected",
      "1:a difference, an unanswered request, or an aborted run",
      "2:invalid options"
    })
final class Simulate implements Callable<Integer> {

  private static final int CLEAN = 0;
  private static final int NOT_CLEAN = 1;

  @Mixin private Options options = new Options();

  @Option(names = "--json", description = "print the summary as one JSON object")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Settings settings = settings();
    Measurements measurements = new Measurements();
    RunProgress progress = new RunProgress();
    var commandLine = spec.commandLine();
    RunResult result;
    try (var unused = ShowProgress.start(progress, measurements, commandLine.getErr())) {
      result = new RunFleet(settings, measurements, progress).run();
    }
    Summary summary = Summary.of(settings, measurements, result);
    PrintSummary print = new PrintSummary(commandLine.getOut());
    if (json) {
      print.asJson(summary);
    } else {
      print.asText(summary);
    }
    return result.isClean() ? CLEAN : NOT_CLEAN;
  }

  private Settings settings() {
    try {
      return options.toSettings();
    } catch (IllegalArgumentException outOfRange) {
      throw new ParameterException(spec.commandLine(), String.valueOf(outOfRange.getMessage()));
    }
  }
}
