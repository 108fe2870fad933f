package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.table.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** As CSV (RFC 4180); what a spreadsheet might take for a formula is escaped. */
final class WriteCsvNodes implements WriteNodes {

  private final CSVPrinter csv;

  WriteCsvNodes(Writer out) throws IOException {
    csv = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  @Override
  public void begin() throws IOException {
    csv.printRecord(Columns.ALL);
  }

  @Override
  public void write(List<Map<String, @Nullable Object>> nodes) throws IOException {
    for (Map<String, @Nullable Object> node : nodes) {
      for (String column : Columns.ALL) {
        csv.print(text(node.get(column)));
      }
      csv.println();
    }
    csv.flush();
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> list ->
          list.stream().map(String::valueOf).collect(Collectors.joining(" "));
      default -> SpreadsheetText.escapeToReturn(value.toString());
    };
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
