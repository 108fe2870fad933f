package dev.groundcrew.api.page;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.node.EditNodeRequest;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the form with what is known of a node. */
final class NodeForm {

  /** The only field that is no field of the node. */
  static final String TAGS = "tags";

  private NodeForm() {}

  /**
   * A field of the form.
   *
   * @param name in JSON
   */
  record Field(String name, String label, String value) {}

  /** The fields with these values. */
  static List<Field> fields(Map<String, String> values) {
    return values.entrySet().stream()
        .map(field -> new Field(field.getKey(), label(field.getKey()), field.getValue()))
        .toList();
  }

  /**
   * The tags that were typed, in lower case.
   *
   * @throws RequestRefusedException 400 if one is none
   */
  static Set<String> tags(String given) {
    Set<String> tags =
        Arrays.stream(given.split("[,\\s]+"))
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    for (String tag : tags) {
      if (!tag.matches(Formats.TAG)) {
        throw EditNodeRequest.invalid("tag '%s' %s".formatted(tag, Formats.TAG_MESSAGE));
      }
    }
    return tags.stream().map(tag -> tag.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** What is known of the node, by the names of fields in JSON; empty for what is not known. */
  static Map<String, String> values(Node node) {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, NodeField.HOSTNAME, node.hostname());
    put(values, NodeField.MAC_ADDRESS, node.macAddress().value());
    put(values, NodeField.IP_ADDRESS, node.ipAddress());
    values.put("profile", Objects.requireNonNullElse(node.profile(), ""));
    put(values, NodeField.GROUP_ID, node.groupId());
    values.put(TAGS, String.join(", ", node.tags()));
    put(values, NodeField.SERIAL_NUMBER, node.serialNumber());
    put(values, NodeField.VENDOR, node.vendor());
    put(values, NodeField.MODEL, node.model());
    put(values, NodeField.SYSTEM_UUID, node.systemUuid());
    put(values, NodeField.ARCH, node.arch());
    put(values, NodeField.BOOT_MODE, node.bootMode());
    return values;
  }

  private static void put(Map<String, String> values, NodeField field, @Nullable String value) {
    values.put(field.wireName(), Objects.requireNonNullElse(value, ""));
  }

  private static String label(String name) {
    return switch (name) {
      case "hostname" -> "Host name";
      case "mac_address" -> "MAC address of the boot port";
      case "ip_address" -> "IP address";
      case "profile" -> "Profile";
      case "group_id" -> "Group";
      case TAGS -> "Tags, with commas between them";
      case "serial_number" -> "Serial number";
      case "vendor" -> "Vendor";
      case "model" -> "Model";
      case "system_uuid" -> "System UUID";
      case "arch" -> "Architecture";
      case "boot_mode" -> "Boot mode, uefi or bios";
      default -> name;
    };
  }
}
