package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.context.ServerOptions;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints nodes as a file that {@code import} takes. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Prints what people may set of nodes, as a file that 'import' takes, in UTF-8 whatever the"
            + " locale.")
public final class ExportCommand implements Runnable {

  /** What a file of nodes can be. */
  enum FileFormat {
    CSV,
    YAML;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private NodeFilters filters = new NodeFilters();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES}; default: csv.")
  private FileFormat format = FileFormat.CSV;

  @Override
  public void run() {
    Api api = new Api(server.resolve());
    // Bytes as they come: the writer of standard output knows the characters of the locale only.
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      api.download(filters.of("/nodes/export").with("format", format.wireName()), out);
    } catch (IOException broken) {
      throw new CommandException(
          ExitCode.UNAVAILABLE, "The export was cut short: " + broken, broken);
    }
  }
}
