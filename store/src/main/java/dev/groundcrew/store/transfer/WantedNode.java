package dev.groundcrew.store.transfer;

import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node as a file wants it to be. What the file does not say stays as it is.
 *
 * @param line where in the file it begins, from 1
 * @param macAddress of the boot port; the node that has it on any port is meant
 * @param fields without {@link NodeField#MAC_ADDRESS}; null clears
 * @param macs all addresses, with that of the boot port or without it; null leaves them
 * @param tags all tags, in lower case; null leaves them
 * @param doubts by the field's name: why it can't have the value. A node that has the value already
 *     keeps it
 */
public record WantedNode(
    int line,
    MacAddress macAddress,
    Map<NodeField, @Nullable String> fields,
    @Nullable List<MacAddress> macs,
    @Nullable Set<String> tags,
    Map<String, String> doubts) {

  /** The names of what is not a {@link NodeField}. */
  public static final String MACS = "macs";

  public static final String TAGS = "tags";

  /** Tags that a file may give a node. */
  public static final int MOST_TAGS = 100;
}
