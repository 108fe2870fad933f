package dev.groundcrew.cli.token;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.node.FindNode;
import dev.groundcrew.cli.output.Column;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tokens of people and of machines. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Makes tokens of people and tools, and of nodes.")
public final class TokenCommand implements Runnable {

  private static final int BYTES = 32;

  /** What a token allows; each also what those before it do. */
  enum Role {
    VIEWER,
    OPERATOR,
    ADMIN
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  @Command(
      name = "new",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a token of a person or a tool, without asking a server.",
        "The token is printed to standard error, once; the entry for the server's tokens file, which has only its SHA-256, to standard output."
      })
  void create(
      @Option(names = "--name", required = true, paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "${COMPLETION-CANDIDATES}")
          Role role) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")) {
      throw new ParameterException(
          spec.commandLine(), "A name is letters, digits, dots, hyphens, underscores and @.");
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String token = HexFormat.of().formatHex(random);
    PrintWriter err = spec.commandLine().getErr();
    err.println("The token, which is shown only now: " + token);
    err.flush();
    print(
        "- name: %s%n  role: %s%n  sha256: %s%n"
            .formatted(name, role.name().toLowerCase(Locale.ROOT), sha256(token)));
  }

  @Command(
      name = "node",
      mixinStandardHelpOptions = true,
      description = "Mints a token with which a node reports, and prints it.")
  void node(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
          String node) {
    Api api = new Api(server.resolve());
    Query path = Query.of("/nodes/%s/report-token", FindNode.id(api, node));
    print(
        Column.text(Api.expect(api.change("POST", path, null)).data().path("token"))
            + System.lineSeparator());
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Revokes all report tokens of a node.")
  void revoke(
      @Mixin ServerOptions server,
      @Parameters(paramLabel = "NODE", description = "Its id, MAC address or host name.")
          String node) {
    Api api = new Api(server.resolve());
    Query path = Query.of("/nodes/%s/report-token", FindNode.id(api, node));
    print(Api.expect(api.change("DELETE", path, null)).message() + System.lineSeparator());
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
