package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.table.SpreadsheetText;
import dev.groundcrew.store.transfer.ImportNodes;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads nodes from CSV (RFC 4180). The first line names the columns; a column that is not there is
 * left as it is, and an empty cell clears.
 */
final class ReadCsv {

  private ReadCsv() {}

  /**
   * The rows but for empty ones.
   *
   * @throws dev.groundcrew.api.http.RequestRefusedException 400 if it is no CSV, or its columns are
   *     wrong
   */
  static List<RawRow> read(String text) {
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(CSVFormat.RFC4180).get()) {
      return rows(parser);
    } catch (UncheckedIOException | IOException malformed) {
      throw UnreadableFile.malformed("Malformed CSV: " + reason(malformed));
    }
  }

  private static String reason(Exception malformed) {
    Throwable cause =
        malformed.getCause() instanceof CSVException ? malformed.getCause() : malformed;
    return UnreadableFile.shown(String.valueOf(cause.getMessage()));
  }

  private static List<RawRow> rows(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      throw UnreadableFile.malformed("The first line must name the columns");
    }
    List<String> columns = columns(records.next());
    List<RawRow> rows = new ArrayList<>();
    long begin = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      CSVRecord record = records.next();
      if (record.stream().anyMatch(cell -> !cell.isEmpty())) {
        if (rows.size() == ImportNodes.MOST) {
          throw UnreadableFile.tooManyRows();
        }
        rows.add(row(Math.toIntExact(begin), columns, record));
      }
      begin = parser.getCurrentLineNumber() + 1;
    }
    return rows;
  }

  private static List<String> columns(CSVRecord header) {
    List<String> columns = header.stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!Columns.isKnown(column)) {
        throw UnreadableFile.unknownColumn(column);
      }
      if (!seen.add(column.equals("workflow_id") ? Columns.PROFILE : column)) {
        throw UnreadableFile.invalid("The column '%s' is there twice".formatted(column));
      }
    }
    if (!seen.contains(Columns.MAC_ADDRESS)) {
      throw UnreadableFile.invalid("There must be a column '%s'".formatted(Columns.MAC_ADDRESS));
    }
    return columns;
  }

  private static RawRow row(int line, List<String> columns, CSVRecord record) {
    if (record.size() != columns.size()) {
      return RawRow.broken(
          line, "has %d cells, and the header has %d".formatted(record.size(), columns.size()));
    }
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = SpreadsheetText.unescape(record.get(i));
      if (Columns.isList(columns.get(i))) {
        lists.put(
            columns.get(i),
            Arrays.stream(cell.split("[\\s,;]+")).filter(part -> !part.isEmpty()).toList());
      } else {
        values.put(columns.get(i), cell.isEmpty() ? null : cell);
      }
    }
    return new RawRow(line, values, lists, List.of());
  }
}
