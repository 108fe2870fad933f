package dev.groundcrew.api.node.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes nodes to a file, page by page. */
interface WriteNodes {

  /** What comes before all nodes. */
  void begin() throws IOException;

  /** The values of nodes, by column: texts, and lists of texts. */
  void write(List<Map<String, @Nullable Object>> nodes) throws IOException;

  /** What comes after them. */
  void end() throws IOException;
}
