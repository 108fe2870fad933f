package dev.groundcrew.cli.manual;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A script by which fish completes the command line. The command that a line is about is the
 * longest one that its words name, whatever options and values stand between them.
 */
final class FishCompletion {

  private static final String HEAD =
      """
      # Completion of %1$s for fish.
      set -g __%1$s_commands %2$s

      function __%1$s_is
          set -l found
          for word in (commandline -opc)[2..-1]
              set -l longer (string join -- ' ' $found $word)
              contains -- $longer $__%1$s_commands
              and set found $longer
          end
          test "$found" = "$argv"
      end

      complete -c %1$s -f
      """;

  private final String name;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(String name) {
    this.name = name;
  }

  /** The script of this command line. */
  static String of(CommandLine root) {
    FishCompletion completion = new FishCompletion(root.getCommandName());
    List<CommandLine> commands = Commands.of(root);
    String paths =
        commands.stream()
            .filter(command -> command != root)
            .map(command -> quote(completion.path(command)))
            .collect(Collectors.joining(" "));
    completion.script.append(HEAD.formatted(completion.name, paths));
    commands.forEach(completion::command);
    return completion.script.toString();
  }

  private void command(CommandLine command) {
    String path = path(command);
    for (CommandLine below : Commands.below(command)) {
      line(path, "-a " + quote(below.getCommandName()), Commands.summary(below));
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        line(path, names(option) + value(option), Commands.text(option.description()));
      }
    }
    command.getCommandSpec().positionalParameters().stream()
        .map(FishCompletion::values)
        .filter(values -> !values.isEmpty())
        .forEach(values -> line(path, values, ""));
  }

  private void line(String path, String what, String description) {
    script.append(
        "complete -c %s -n %s %s%s%n"
            .formatted(
                name,
                quote("__%s_is %s".formatted(name, path).strip()),
                what.strip(),
                description.isEmpty() ? "" : " -d " + quote(description)));
  }

  private String path(CommandLine command) {
    return command.getCommandSpec().qualifiedName().substring(name.length()).strip();
  }

  private static String names(OptionSpec option) {
    return Arrays.stream(option.names())
        .map(
            named ->
                named.startsWith("--") ? "-l " + named.substring(2) : "-s " + named.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** An option that takes a value needs it. */
  private static String value(OptionSpec option) {
    return option.arity().max() == 0 ? "" : " -r " + values(option);
  }

  private static String values(ArgSpec argument) {
    if (argument.auxiliaryTypes()[0] == Path.class || argument.type() == Path.class) {
      return "-F";
    }
    Iterable<String> candidates = argument.completionCandidates();
    return candidates == null
        ? ""
        : "-a "
            + quote(
                StreamSupport.stream(candidates.spliterator(), false)
                    .collect(Collectors.joining(" ")));
  }

  private static String quote(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
