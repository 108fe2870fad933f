package dev.groundcrew.cli.webhook;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.api.Reply;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.OutputOptions;
import dev.groundcrew.cli.output.SafeText;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Webhooks. */
@Command(
    name = "webhook",
    mixinStandardHelpOptions = true,
    description = "Webhooks: who is told of changes.")
public final class WebhookCommand implements Runnable {

  /** There are no more. */
  private static final int MOST = 100;

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("ID", "id"),
          Column.of("ENABLED", "enabled"),
          Column.of("FAILURES", "failures"),
          Column.age("DELIVERED", "delivered_at"),
          Column.of("EVENTS", "events"),
          Column.of("URL", "url"));

  private static final List<Column> FIELDS =
      List.of(
          Column.of("id", "id"),
          Column.of("url", "url"),
          Column.of("events", "events"),
          Column.of("enabled", "enabled"),
          Column.of("failures", "failures"),
          Column.time("failing since", "failing_since"),
          Column.time("down since", "down_since"),
          Column.of("last error", "last_error"),
          Column.time("delivered", "delivered_at"),
          Column.time("created", "created_at"),
          Column.of("created by", "created_by"),
          Column.of("template", "template"));

  private static final List<Column> DELIVERIES =
      List.of(
          Column.of("DELIVERY", "id"),
          Column.of("TYPE", "type"),
          Column.of("NODE", "node_id"),
          Column.age("CHANGED", "time"),
          Column.of("TRIES", "tries"),
          Column.age("DEAD", "dead_at"),
          Column.of("ERROR", "last_error"));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Adds a webhook, which is told of what changes from now on.",
        "Its secret is printed to standard error, once; its id to standard output."
      })
  void add(
      @Mixin ServerOptions server,
      @Option(
              names = "--event",
              required = true,
              paramLabel = "TYPE",
              description =
                  "A type of changes, such as dev.groundcrew.node.install_failed, or how types"
                      + " begin and a *; may be given several times.")
          List<String> events,
      @Option(
              names = "--template",
              paramLabel = "FILE",
              description = "A Mustache template of the body; default: CloudEvents.")
          @Nullable Path template,
      @Parameters(paramLabel = "URL") URI url) {
    JsonNode body = NewWebhook.body(url, events, template);
    JsonNode added =
        Api.expect(new Api(server.resolve()).change("POST", Query.of("/webhooks"), body)).data();
    PrintWriter err = spec.commandLine().getErr();
    err.println("The secret, which is shown only now: " + Column.text(added.path("secret")));
    err.flush();
    print(Column.text(added.path("id")));
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the webhooks.")
  void list(@Mixin ServerOptions server, @Mixin OutputOptions output) {
    JsonNode answer = new Api(server.resolve()).get(Query.of("/webhooks"));
    output.print(COLUMNS, answer.path("data").valueStream().limit(MOST).toList());
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a webhook.")
  void show(
      @Mixin ServerOptions server,
      @Mixin OutputOptions output,
      @Parameters(paramLabel = "WEBHOOK", description = "Its id.") UUID webhook) {
    output.printOne(
        FIELDS,
        new Api(server.resolve()).get(Query.of("/webhooks/%s", webhook.toString())).path("data"));
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Sends a test to a webhook and says what became of it.",
        "The exit status is 1 if it was not delivered."
      })
  int test(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "WEBHOOK", description = "Its id.") UUID webhook) {
    Reply reply = call(server, "POST", Query.of("/webhooks/%s/test", webhook.toString()), null);
    JsonNode result = reply.data();
    boolean delivered = result.path("delivered").asBoolean(false);
    print(
        delivered
            ? "%s: status %s, %s ms"
                .formatted(
                    reply.message(),
                    Column.text(result.path("status")),
                    Column.text(result.path("millis")))
            : "%s: %s".formatted(reply.message(), Column.text(result.path("error"))));
    return delivered ? 0 : 1;
  }

  @Command(
      name = "dead",
      mixinStandardHelpOptions = true,
      description = "Lists what could not be delivered to a webhook and was given up.")
  void dead(
      @Mixin ServerOptions server,
      @Mixin OutputOptions output,
      @Option(
              names = {"-n", "--limit"},
              defaultValue = "200",
              paramLabel = "COUNT",
              description = "How many at most; default: 200.")
          int limit,
      @Parameters(paramLabel = "WEBHOOK", description = "Its id.") UUID webhook) {
    Query path = Query.of("/webhooks/%s/deliveries", webhook.toString()).with("status", "dead");
    output.print(DELIVERIES, new Api(server.resolve()).list(path, limit));
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Sends dead deliveries again: those that are named, or the oldest 1,000.")
  void replay(
      @Mixin ServerOptions server,
      @Parameters(index = "0", paramLabel = "WEBHOOK", description = "Its id.") UUID webhook,
      @Parameters(index = "1..*", arity = "0..*", paramLabel = "DELIVERY")
          @Nullable List<UUID> deliveries) {
    JsonNode done =
        call(server, "POST", Query.of("/webhooks/%s/replay", webhook.toString()), ids(deliveries))
            .data();
    print(
        "%s are sent again, %s are dead still"
            .formatted(Column.text(done.path("replayed")), Column.text(done.path("dead"))));
  }

  @Command(
      name = "discard",
      mixinStandardHelpOptions = true,
      description = "Deletes dead deliveries: those that are named, or the oldest 1,000.")
  void discard(
      @Mixin ServerOptions server,
      @Parameters(index = "0", paramLabel = "WEBHOOK", description = "Its id.") UUID webhook,
      @Parameters(index = "1..*", arity = "0..*", paramLabel = "DELIVERY")
          @Nullable List<UUID> deliveries) {
    JsonNode done =
        call(server, "POST", Query.of("/webhooks/%s/discard", webhook.toString()), ids(deliveries))
            .data();
    print(
        "%s are discarded, %s are dead still"
            .formatted(Column.text(done.path("discarded")), Column.text(done.path("dead"))));
  }

  private static @Nullable JsonNode ids(@Nullable List<UUID> deliveries) {
    if (deliveries == null || deliveries.isEmpty()) {
      return null;
    }
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    deliveries.forEach(id -> ids.add(id.toString()));
    return JsonNodeFactory.instance.objectNode().set("ids", ids);
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes a webhook, with what could not be delivered to it.")
  void delete(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "WEBHOOK", description = "Its id.") UUID webhook) {
    Reply reply = call(server, "DELETE", Query.of("/webhooks/%s", webhook.toString()), null);
    print(reply.message());
  }

  private static Reply call(
      ServerOptions server, String method, Query path, @Nullable JsonNode body) {
    return Api.expect(new Api(server.resolve()).change(method, path, body));
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(SafeText.line(line));
    out.flush();
  }
}
