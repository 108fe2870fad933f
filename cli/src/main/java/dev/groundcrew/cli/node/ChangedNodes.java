package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.FollowAccepted;
import dev.groundcrew.cli.api.Reply;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.SafeText;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The nodes that a command changes, one after the other, and why. */
final class ChangedNodes {

  @Mixin private ServerOptions server = new ServerOptions();

  @Parameters(
      paramLabel = "NODE",
      arity = "1..*",
      description = "Nodes, each by its id, MAC address or host name.")
  private List<String> nodes = List.of();

  @Option(
      names = {"-m", "--comment"},
      paramLabel = "TEXT",
      description = "Why; kept in the node's history.")
  private @Nullable String comment;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Nullable String comment() {
    return comment;
  }

  /** A request's body that has the comment, if there is one. */
  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (comment != null) {
      body.put("comment", comment);
    }
    return body;
  }

  /**
   * Changes each node, and says what became of it. One that can't be changed does not keep the
   * others from it; a server that does not answer, or lets nobody in, ends it.
   *
   * @return the exit status: of the first failure, if there is one
   */
  int each(BiFunction<Api, String, Reply> change) {
    Api api = new Api(server.resolve());
    FollowAccepted follow = new FollowAccepted(api);
    ExitCode result = ExitCode.DONE;
    for (String node : nodes) {
      try {
        String message = follow.message(change.apply(api, FindNode.id(api, node)));
        command.commandLine().getOut().println(said(node, message));
      } catch (CommandException failure) {
        if (failure.code() == ExitCode.NOT_ALLOWED || failure.code() == ExitCode.UNAVAILABLE) {
          throw failure;
        }
        command.commandLine().getErr().println(said(node, String.valueOf(failure.getMessage())));
        result = result == ExitCode.DONE ? failure.code() : result;
      }
    }
    command.commandLine().getOut().flush();
    return result.status();
  }

  private static String said(String node, String message) {
    return node + ": " + SafeText.line(message);
  }
}
