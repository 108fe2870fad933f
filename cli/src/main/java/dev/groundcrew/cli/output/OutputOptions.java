package dev.groundcrew.cli.output;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The options of every command that prints what it found. */
public final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default: table.")
  private Format format = Format.TABLE;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  public Format format() {
    return format;
  }

  /** Where the command prints. */
  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Prints each row: as JSON and YAML all of it, as a table and CSV these columns. */
  public void print(List<Column> columns, List<JsonNode> rows) {
    switch (format) {
      case TABLE -> TextTable.lines(columns, rows).forEach(out()::println);
      case CSV -> out().print(Csv.write(columns, rows));
      case JSON -> out().println(Documents.json(list(rows)));
      case YAML -> out().print(Documents.yaml(list(rows)));
    }
    out().flush();
  }

  /** Prints one thing: as a table its fields beneath each other, each with its title. */
  public void printOne(List<Column> fields, JsonNode thing) {
    switch (format) {
      case TABLE -> {
        int width = fields.stream().mapToInt(field -> field.title().length()).max().orElse(0);
        for (Column field : fields) {
          String text = SafeText.line(field.value().apply(thing));
          if (!text.isEmpty()) {
            out().printf("%-" + width + "s  %s%n", field.title(), text);
          }
        }
      }
      case CSV -> out().print(Csv.write(fields, List.of(thing)));
      case JSON -> out().println(Documents.json(thing));
      case YAML -> out().print(Documents.yaml(thing));
    }
    out().flush();
  }

  private static JsonNode list(List<JsonNode> rows) {
    return JsonNodeFactory.instance.arrayNode().addAll(rows);
  }
}
