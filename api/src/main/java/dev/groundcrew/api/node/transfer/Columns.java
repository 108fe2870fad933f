package dev.groundcrew.api.node.transfer;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.transfer.WantedNode;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file has of a node: what people may set of it. */
final class Columns {

  static final String MAC_ADDRESS = NodeField.MAC_ADDRESS.wireName();

  /** The usual name of {@link NodeField#WORKFLOW_ID} in files. */
  static final String PROFILE = "profile";

  /** In the order in which they are written. */
  static final List<String> ALL =
      List.of(
          MAC_ADDRESS,
          WantedNode.MACS,
          "hostname",
          "ip_address",
          PROFILE,
          "group_id",
          "vendor",
          "model",
          "serial_number",
          "system_uuid",
          "arch",
          "boot_mode",
          WantedNode.TAGS);

  private Columns() {}

  static boolean isList(String column) {
    return column.equals(WantedNode.MACS) || column.equals(WantedNode.TAGS);
  }

  /** Whether a file may have it. */
  static boolean isKnown(String column) {
    return isList(column) || field(column).isPresent();
  }

  /** The field; empty if there is none of this name, or it is a list. */
  static Optional<NodeField> field(String column) {
    String name = column.equals(PROFILE) ? NodeField.WORKFLOW_ID.wireName() : column;
    return Arrays.stream(NodeField.values())
        .filter(field -> field.wireName().equals(name))
        .findFirst();
  }

  static String known() {
    return String.join(", ", ALL);
  }

  /** The node's values: texts and lists of texts. */
  static Map<String, @Nullable Object> of(Node node) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(MAC_ADDRESS, node.macAddress().value());
    values.put(WantedNode.MACS, node.macs().stream().map(MacAddress::value).toList());
    values.put("hostname", node.hostname());
    values.put("ip_address", node.ipAddress());
    values.put(PROFILE, node.profile());
    values.put("group_id", node.groupId());
    values.put("vendor", node.vendor());
    values.put("model", node.model());
    values.put("serial_number", node.serialNumber());
    values.put("system_uuid", node.systemUuid());
    values.put("arch", node.arch());
    values.put("boot_mode", node.bootMode());
    values.put(WantedNode.TAGS, node.tags());
    return values;
  }
}
