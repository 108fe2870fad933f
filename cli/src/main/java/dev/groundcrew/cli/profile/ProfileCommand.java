package dev.groundcrew.cli.profile;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.api.Reply;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.node.FindNode;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.OutputOptions;
import dev.groundcrew.cli.output.SafeText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Install profiles. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Shows, saves and compares install profiles.")
public final class ProfileCommand implements Runnable {

  /** More profiles are not listed at a time. */
  private static final int MOST = 1000;

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("ID", "id"),
          Column.of("VERSION", "version"),
          Column.of("METHOD", "method"),
          Column.of("DOCUMENTS", "documents"),
          Column.age("CHANGED", "updated_at"),
          Column.of("BY", "updated_by"),
          Column.of("NAME", "name"));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the profiles.")
  void list(@Mixin ServerOptions server, @Mixin OutputOptions output) {
    output.print(COLUMNS, new Api(server.resolve()).list(Query.of("/profiles"), MOST));
  }

  @Command(
      name = "get",
      mixinStandardHelpOptions = true,
      description = "Prints a profile as YAML, in the form that 'apply' takes.")
  void get(@Mixin ServerOptions server, @Parameters(paramLabel = "ID") String id) {
    print(new ProfileText(saved(new Api(server.resolve()), id)).yaml());
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Saves profiles from YAML files, as a whole; a change is a new version.")
  void apply(
      @Mixin ServerOptions server,
      @Option(
              names = "--id",
              paramLabel = "ID",
              description = "The profile's id; default: the file's name without .yaml.")
          @Nullable String id,
      @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
    if (id != null && files.size() > 1) {
      throw new ParameterException(spec.commandLine(), "--id goes with one file.");
    }
    List<ProfileFile> read = files.stream().map(file -> ProfileFile.read(file, id)).toList();
    Api api = new Api(server.resolve());
    for (ProfileFile file : read) {
      Reply reply = api.put(Query.of("/profiles/%s", file.id()), file.text(), "application/yaml");
      print(
          "%s: %s, version %s%n"
              .formatted(file.id(), reply.message(), Column.text(reply.data().path("version"))));
    }
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = {
        "Shows what 'apply' would change, as a unified diff.",
        "The exit status is 0 if that is nothing, 1 if there is a difference."
      })
  int diff(
      @Mixin ServerOptions server,
      @Option(
              names = "--id",
              paramLabel = "ID",
              description = "The profile's id; default: the file's name without .yaml.")
          @Nullable String id,
      @Parameters(paramLabel = "FILE") Path path) {
    ProfileFile file = ProfileFile.read(path, id);
    List<String> lines =
        new ProfileText(saved(new Api(server.resolve()), file.id()))
            .diff(file.id(), new ProfileText(file.parsed()));
    lines.forEach(line -> print(line + System.lineSeparator()));
    return lines.isEmpty() ? 0 : 1;
  }

  @Command(
      name = "preview",
      mixinStandardHelpOptions = true,
      description = "Shows what a node would boot and install now. Tokens are not shown.")
  void preview(
      @Mixin ServerOptions server,
      @Option(
              names = "--document",
              paramLabel = "NAME",
              description = "Print this document in place of the boot script.")
          @Nullable String document,
      @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
          String node) {
    Api api = new Api(server.resolve());
    JsonNode preview = api.get(Query.of("/nodes/%s/preview", FindNode.id(api, node))).path("data");
    PrintWriter err = spec.commandLine().getErr();
    preview.path("problems").forEach(problem -> err.println(SafeText.line(Column.text(problem))));
    err.flush();
    print(Previewed.text(preview, document));
  }

  private static JsonNode saved(Api api, String id) {
    return api.get(Query.of("/profiles/%s", id)).path("data");
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(SafeText.lines(text));
    out.flush();
  }
}
