package dev.groundcrew.cli.bulk;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.api.Reply;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.node.FindNode;
import dev.groundcrew.cli.node.NodeFilters;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.TextTable;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The nodes of a bulk, named or by filters, and how the command goes on once it is started. */
final class BulkNodes {

  private static final List<Column> REFUSALS =
      List.of(Column.of("STATE", "state"), Column.of("WHY", "code"), Column.of("NODES", "count"));

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private NodeFilters filters = new NodeFilters();

  @Parameters(
      paramLabel = "NODE",
      arity = "0..*",
      description = "Nodes, each by its id, MAC address or host name; instead of filters.")
  private List<String> nodes = List.of();

  @Option(
      names = {"-m", "--comment"},
      paramLabel = "TEXT",
      description = "Why; kept in the history of each node.")
  private @Nullable String comment;

  @Option(
      names = "--expect",
      paramLabel = "COUNT",
      description = "Refuse it if it is for another number of nodes.")
  private @Nullable Integer expect;

  @Option(
      names = "--dry-run",
      description = "Only tell how many nodes match, and which states would refuse it.")
  private boolean dryRun;

  @Option(names = "--no-wait", description = "Do not wait for the nodes' results.")
  private boolean noWait;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  /**
   * Starts the bulk, and waits for its end unless told otherwise.
   *
   * @param action what to do, without the comment
   * @return the exit status
   */
  int run(ObjectNode action) {
    if (nodes.isEmpty() && filters.isEmpty() && expect == null && !dryRun) {
      throw new ParameterException(
          command.commandLine(),
          "Name nodes, or say which by filters. For every node, say with --expect how many.");
    }
    if (!nodes.isEmpty() && !filters.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "Name nodes, or say which by filters; not both.");
    }
    Api api = new Api(server.resolve());
    Reply reply = Api.expect(api.change("POST", Query.of("/nodes/bulk"), body(api, action)));
    PrintWriter out = command.commandLine().getOut();
    if (dryRun) {
      preview(out, reply.data());
      return 0;
    }
    String id = reply.data().path("id").asString();
    out.println("Bulk %s: %d nodes".formatted(id, reply.data().path("total").asInt()));
    out.flush();
    return noWait ? 0 : new FollowBulk(api, command.commandLine()).untilItsEnd(id).status();
  }

  private ObjectNode body(Api api, ObjectNode action) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (nodes.isEmpty()) {
      body.set("filter", filters.json());
    } else {
      ArrayNode ids = body.putArray("ids");
      nodes.forEach(node -> ids.add(FindNode.uuid(api, node)));
    }
    if (comment != null) {
      action.put("comment", comment);
    }
    body.set("action", action);
    if (expect != null) {
      body.put("expect", expect);
    }
    if (dryRun) {
      body.put("dry_run", true);
    }
    return body;
  }

  private static void preview(PrintWriter out, JsonNode found) {
    out.println(
        "%d nodes match, %d would be refused, %d are not found. Nothing was changed."
            .formatted(
                found.path("matches").asInt(),
                found.path("refused").asInt(),
                found.path("not_found").asInt()));
    if (!found.path("refusals").isEmpty()) {
      TextTable.lines(REFUSALS, found.path("refusals").valueStream().toList())
          .forEach(out::println);
    }
    out.flush();
  }
}
