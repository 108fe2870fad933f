package dev.groundcrew.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of one command, in the format of {@code man}. */
final class ManPage {

  private static final String SECTION = "1";

  private final CommandLine command;
  private final UsageMessageSpec usage;
  private final Help help;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandLine command) {
    this.command = command;
    this.usage = command.getCommandSpec().usageMessage();
    this.help = new Help(command.getCommandSpec(), new ColorScheme.Builder(Ansi.OFF).build());
  }

  /** The name of the page's file, such as {@code groundcrew-profile-apply.1}. */
  static String file(CommandLine command) {
    return title(command) + "." + SECTION;
  }

  /** The page. */
  static String of(CommandLine command) {
    ManPage page = new ManPage(command);
    page.write();
    return page.page.toString();
  }

  private static String title(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  private void write() {
    line(".TH %s %s".formatted(title(command).toUpperCase(Locale.ROOT), SECTION));
    section("NAME");
    line("%s \\- %s".formatted(escape(title(command)), escape(Commands.summary(command))));
    section("SYNOPSIS");
    asItIs(help.synopsis(0));
    parameters();
    options();
    commands();
    String heading = usage.footerHeading().replace("%n", "").replace(":", "");
    String footer = String.join("\n", usage.footer()).strip();
    if (!footer.isEmpty()) {
      section(heading.isBlank() ? "EXAMPLES" : heading.strip().toUpperCase(Locale.ROOT));
      asItIs(String.join("\n", usage.footer()));
    }
    if (command.getParent() != null) {
      section("SEE ALSO");
      line(".BR %s (%s)".formatted(escape(title(command.getParent())), SECTION));
    }
  }

  private void parameters() {
    if (!command.getCommandSpec().positionalParameters().isEmpty()) {
      section("PARAMETERS");
      asItIs(help.parameterList());
    }
  }

  private void options() {
    if (!command.getCommandSpec().options().isEmpty()) {
      section("OPTIONS");
      asItIs(help.optionList());
    }
  }

  private void commands() {
    List<CommandLine> below = Commands.below(command);
    if (below.isEmpty()) {
      return;
    }
    section("COMMANDS");
    for (CommandLine each : below) {
      line(".TP");
      line(".BR %s (%s)".formatted(escape(title(each)), SECTION));
      line(escape(Commands.summary(each)));
    }
  }

  private void section(String title) {
    line(".SH " + title);
  }

  /** In lines and columns as the command line prints it. */
  private void asItIs(String text) {
    line(".nf");
    line(
        Arrays.stream(text.stripTrailing().split("\\R"))
            .map(ManPage::escape)
            .collect(Collectors.joining("\n")));
    line(".fi");
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** A dot or quote at the beginning of a line would be a request. */
  private static String escape(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
