package dev.groundcrew.cli.output;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Comma-separated values, RFC 4180, which a spreadsheet opens without running any of them. */
final class Csv {

  private static final ObjectWriter WRITER =
      CsvMapper.builder()
          .disable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
          .build()
          .writerFor(String[].class)
          .with(
              CsvMapper.builder().build().typedSchemaFor(String[].class).withLineSeparator("\r\n"));

  private Csv() {}

  static String write(List<Column> columns, List<JsonNode> rows) {
    StringBuilder text = new StringBuilder();
    text.append(line(columns.stream().map(Column::name).toList()));
    for (JsonNode row : rows) {
      text.append(
          line(columns.stream().map(column -> harmless(column.exact().apply(row))).toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return WRITER.writeValueAsString(cells.toArray(String[]::new));
  }

  /**
   * A cell that begins like a formula gets an apostrophe, as OWASP advises against CSV injection.
   */
  private static String harmless(String cell) {
    String text = SafeText.lines(cell);
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
