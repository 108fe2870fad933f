package dev.groundcrew.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The commands of a command line, and their texts without markup. */
final class Commands {

  private Commands() {}

  /** The command and all beneath it that are not hidden, each before its own. */
  static List<CommandLine> of(CommandLine command) {
    List<CommandLine> all = new ArrayList<>();
    all.add(command);
    for (CommandLine below : below(command)) {
      all.addAll(of(below));
    }
    return all;
  }

  /** The commands right beneath it, in their order. */
  static List<CommandLine> below(CommandLine command) {
    return command.getSubcommands().entrySet().stream()
        .filter(named -> named.getKey().equals(named.getValue().getCommandName()))
        .map(Map.Entry::getValue)
        .filter(below -> !below.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  /** What the command is for, in a line. */
  static String summary(CommandLine command) {
    return text(command.getCommandSpec().usageMessage().description());
  }

  /** A description in one line. */
  static String text(String[] description) {
    return Ansi.OFF.string(String.join(" ", description).replace("%n", " ")).strip();
  }
}
