package dev.groundcrew.cli.context;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Column;
import dev.groundcrew.cli.output.OutputOptions;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The servers that the user knows. */
@Command(
    name = "context",
    mixinStandardHelpOptions = true,
    description = "Names servers and keeps their tokens, in a file that only you can read.")
public final class ContextCommand implements Runnable {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  @Spec private CommandSpec spec = CommandSpec.create();

  private final ContextFile file = ContextFile.ofUser(System.getenv());

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the contexts.")
  void list(@Mixin OutputOptions output) {
    ContextFile.Contents contents = file.read();
    List<JsonNode> rows =
        contents.contexts().entrySet().stream()
            .<JsonNode>map(
                entry ->
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("name", entry.getKey())
                        .put("current", entry.getKey().equals(contents.current()))
                        .put("server", entry.getValue().server().toString())
                        .put("token", entry.getValue().token() != null))
            .toList();
    output.print(
        List.of(
            new Column("", row -> row.path("current").asBoolean() ? "*" : ""),
            Column.of("NAME", "name"),
            Column.of("SERVER", "server"),
            new Column("TOKEN", row -> row.path("token").asBoolean() ? "yes" : "no")),
        rows);
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a context, or replaces it. The first one is in use at once.")
  void add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--server", required = true, paramLabel = "URL") URI server,
      @Option(
              names = "--token-stdin",
              description = "Read the token from standard input. Otherwise it is asked for.")
          boolean fromInput) {
    if (!NAME.matcher(name).matches()) {
      throw new ParameterException(
          spec.commandLine(), "A name is letters, digits, dots, hyphens and underscores.");
    }
    requireHttp(server);
    file.write(file.read().with(name, new Context(server, readToken(fromInput))));
  }

  @Command(
      name = "use",
      mixinStandardHelpOptions = true,
      description = "Chooses the context of the commands that name none.")
  void use(@Parameters(paramLabel = "NAME") String name) {
    ContextFile.Contents contents = file.read();
    contents.named(name);
    file.write(contents.using(name));
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Forgets a context and its token.")
  void remove(@Parameters(paramLabel = "NAME") String name) {
    ContextFile.Contents contents = file.read();
    contents.named(name);
    file.write(contents.without(name));
  }

  static void requireHttp(URI server) {
    String scheme = server.getScheme();
    if (server.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new CommandException(
          ExitCode.USAGE, "A server is an address like https://groundcrew.example.com: " + server);
    }
  }

  private @Nullable String readToken(boolean fromInput) {
    String token = fromInput ? firstLine() : asked();
    if (token == null || token.isBlank()) {
      return null;
    }
    if (!token.strip().matches("[!-~]{1,4096}")) {
      throw new CommandException(ExitCode.USAGE, "A token is printable ASCII without spaces.");
    }
    return token.strip();
  }

  private static @Nullable String firstLine() {
    try {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          .readLine();
    } catch (IOException unreadable) {
      throw new CommandException(ExitCode.USAGE, "Standard input can't be read", unreadable);
    }
  }

  /** The starter chooses the console of java.base, which there is only with a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable String asked() {
    Console console = System.console();
    if (console == null) {
      return null;
    }
    char[] typed = console.readPassword("Token (empty for none): ");
    return typed == null ? null : new String(typed);
  }
}
