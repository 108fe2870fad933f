package dev.groundcrew.cli;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.SafeText;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, ready to execute. */
  public static CommandLine commandLine() {
    return new CommandLine(new GroundcrewCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::fail);
  }

  private static int fail(
      Exception exception, CommandLine command, CommandLine.ParseResult arguments) {
    if (exception instanceof CommandException failure) {
      command
          .getErr()
          .println("groundcrew: " + SafeText.lines(String.valueOf(failure.getMessage())));
      return failure.code().status();
    }
    command.getErr().println("groundcrew: " + SafeText.lines(exception.toString()));
    return ExitCode.FAILED.status();
  }
}
