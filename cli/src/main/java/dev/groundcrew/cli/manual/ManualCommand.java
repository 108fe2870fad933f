package dev.groundcrew.cli.manual;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the manual pages of all commands. */
@Command(
    name = "manual",
    mixinStandardHelpOptions = true,
    description = "Writes the manual pages of all commands, for man.")
public final class ManualCommand implements Runnable {

  @Parameters(
      paramLabel = "DIRECTORY",
      description = "Such as ~/.local/share/man/man1; made if it is not there.")
  private Path directory = Path.of(".");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    List<CommandLine> commands = Commands.of(spec.root().commandLine());
    try {
      Files.createDirectories(directory);
      for (CommandLine command : commands) {
        Files.writeString(directory.resolve(ManPage.file(command)), ManPage.of(command));
      }
    } catch (IOException e) {
      throw new CommandException(ExitCode.FAILED, "The pages can't be written: " + e);
    }
    spec.commandLine().getOut().printf("%d pages in %s%n", commands.size(), directory);
    spec.commandLine().getOut().flush();
  }
}
