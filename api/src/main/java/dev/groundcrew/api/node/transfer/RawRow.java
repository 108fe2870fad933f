package dev.groundcrew.api.node.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as the file has it.
 *
 * @param line where it begins, from 1
 * @param values by column; null where the value is empty
 * @param lists by column
 * @param problems why it can't be read; empty if it can
 */
record RawRow(
    int line,
    Map<String, @Nullable String> values,
    Map<String, List<String>> lists,
    List<String> problems) {

  static RawRow broken(int line, String problem) {
    return new RawRow(line, new LinkedHashMap<>(), new LinkedHashMap<>(), List.of(problem));
  }
}
