package dev.groundcrew.cli;

import dev.groundcrew.cli.bulk.BulkCommand;
import dev.groundcrew.cli.bulk.ReinstallCommand;
import dev.groundcrew.cli.context.ContextCommand;
import dev.groundcrew.cli.event.DeadCommand;
import dev.groundcrew.cli.manual.CompletionCommand;
import dev.groundcrew.cli.manual.ManualCommand;
import dev.groundcrew.cli.node.AbortCommand;
import dev.groundcrew.cli.node.BootOnceCommand;
import dev.groundcrew.cli.node.EditCommand;
import dev.groundcrew.cli.node.EventsCommand;
import dev.groundcrew.cli.node.ExportCommand;
import dev.groundcrew.cli.node.HistoryCommand;
import dev.groundcrew.cli.node.ImportCommand;
import dev.groundcrew.cli.node.InstallsCommand;
import dev.groundcrew.cli.node.NodesCommand;
import dev.groundcrew.cli.node.PurgeCommand;
import dev.groundcrew.cli.node.RegisterCommand;
import dev.groundcrew.cli.node.RetireCommand;
import dev.groundcrew.cli.node.RetryCommand;
import dev.groundcrew.cli.node.ShowCommand;
import dev.groundcrew.cli.node.StateCommand;
import dev.groundcrew.cli.node.StatsCommand;
import dev.groundcrew.cli.node.WatchCommand;
import dev.groundcrew.cli.profile.ProfileCommand;
import dev.groundcrew.cli.token.TokenCommand;
import dev.groundcrew.cli.webhook.WebhookCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code groundcrew}, which has all others. */
@Command(
    name = "groundcrew",
    mixinStandardHelpOptions = true,
    versionProvider = ReadVersion.class,
    description = "Provisions servers: shows nodes and their installs, and changes them.",
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  done",
      "  1  failed otherwise",
      "  2  the command line is wrong",
      "  3  refused by a rule; nothing was changed, or not all nodes of a bulk",
      "  4  not found",
      "  5  not allowed: no token, a wrong one, or the wrong role",
      "  6  no answer from the server",
      "  7  kept by the server, but not applied yet"
    },
    subcommands = {
      NodesCommand.class,
      ShowCommand.class,
      HistoryCommand.class,
      EventsCommand.class,
      InstallsCommand.class,
      WatchCommand.class,
      StatsCommand.class,
      RetryCommand.class,
      AbortCommand.class,
      StateCommand.class,
      RegisterCommand.class,
      EditCommand.class,
      RetireCommand.class,
      PurgeCommand.class,
      ReinstallCommand.class,
      BulkCommand.class,
      BootOnceCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ProfileCommand.class,
      DeadCommand.class,
      WebhookCommand.class,
      TokenCommand.class,
      ContextCommand.class,
      CompletionCommand.class,
      ManualCommand.class
    })
final class GroundcrewCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
