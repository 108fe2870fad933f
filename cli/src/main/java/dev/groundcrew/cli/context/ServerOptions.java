package dev.groundcrew.cli.context;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of every command that asks a server. A token is never an option: other users of the
 * machine see a process's arguments.
 */
public final class ServerOptions {

  private static final URI LOCAL = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description = "The context to use; see 'groundcrew context'.")
  private @Nullable String name;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "The server to ask, in place of a context's, with the token in $GROUNDCREW_TOKEN.")
  private @Nullable URI server;

  /**
   * The option, else {@code GROUNDCREW_SERVER}, else the context in use, else the local server.
   * {@code GROUNDCREW_TOKEN} goes before a context's token, and a context's token goes to its own
   * server only.
   */
  public Context resolve() {
    return resolve(System.getenv());
  }

  Context resolve(Map<String, String> environment) {
    String token = environment.getOrDefault("GROUNDCREW_TOKEN", "");
    String asked = environment.getOrDefault("GROUNDCREW_SERVER", "");
    if (server != null || (name == null && !asked.isEmpty())) {
      return checked(server != null ? server : URI.create(asked), token);
    }
    ContextFile.Contents contents = ContextFile.ofUser(environment).read();
    String used = name != null ? name : contents.current();
    if (used == null) {
      return checked(LOCAL, token);
    }
    Context context = contents.named(used);
    return token.isEmpty() ? context : new Context(context.server(), token);
  }

  private static Context checked(URI server, String token) {
    ContextCommand.requireHttp(server);
    return new Context(server, token.isEmpty() ? null : token);
  }
}
