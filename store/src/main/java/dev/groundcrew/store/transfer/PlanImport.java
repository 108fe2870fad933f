package dev.groundcrew.store.transfer;

import dev.groundcrew.store.NewId;
import dev.groundcrew.store.edit.EditMacs;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.transfer.Planned.Difference;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what a file wants with the nodes that there are. */
final class PlanImport {

  private final Found found;

  /** The line in which an address was met first, and that in which a node was. */
  private final Map<MacAddress, Integer> lineOfMac = new HashMap<>();

  private final Map<UUID, Integer> lineOfNode = new HashMap<>();

  PlanImport(Found found) {
    this.found = found;
  }

  /**
   * The nodes that a file is about.
   *
   * @param owners which node has an address of the file
   * @param addresses how PostgreSQL spells the IP addresses of the file
   */
  record Found(Map<MacAddress, Node> owners, Map<String, String> addresses) {}

  Planned plan(WantedNode wanted) {
    Node node = found.owners().get(wanted.macAddress());
    List<String> reasons = new ArrayList<>(doubts(wanted, node));
    claim(wanted, node, reasons);
    if (!reasons.isEmpty()) {
      return new Planned.Refused(wanted.line(), wanted.macAddress(), List.copyOf(reasons));
    }
    return node == null ? create(wanted) : change(wanted, node);
  }

  /** What a node has already may stay, whatever is thought of it. */
  private static List<String> doubts(WantedNode wanted, @Nullable Node node) {
    return wanted.doubts().entrySet().stream()
        .filter(doubt -> node == null || !has(node, wanted, doubt.getKey()))
        .map(doubt -> doubt.getKey() + " " + doubt.getValue())
        .toList();
  }

  private static boolean has(Node node, WantedNode wanted, String field) {
    if (field.equals(NodeField.MAC_ADDRESS.wireName())) {
      return node.macs().contains(wanted.macAddress());
    }
    if (field.equals(WantedNode.MACS)) {
      return node.macs().containsAll(Objects.requireNonNullElse(wanted.macs(), List.of()));
    }
    return wanted.fields().entrySet().stream()
        .filter(value -> value.getKey().wireName().equals(field))
        .anyMatch(value -> Objects.equals(value.getValue(), valueOf(node, value.getKey())));
  }

  private void claim(WantedNode wanted, @Nullable Node node, List<String> reasons) {
    if (node != null) {
      Integer line = lineOfNode.putIfAbsent(node.id(), wanted.line());
      if (line != null) {
        reasons.add("is the same node as line %d".formatted(line));
        return;
      }
    }
    for (MacAddress mac : addresses(wanted)) {
      Integer line = lineOfMac.putIfAbsent(mac, wanted.line());
      if (line != null && line != wanted.line()) {
        reasons.add("MAC address %s is in line %d, too".formatted(mac, line));
      }
      Node owner = found.owners().get(mac);
      if (owner != null && (node == null || !owner.id().equals(node.id()))) {
        reasons.add("MAC address %s is another node's".formatted(mac));
      }
    }
    if (addresses(wanted).size() > EditMacs.MOST) {
      reasons.add("A node has %d MAC addresses at most".formatted(EditMacs.MOST));
    }
  }

  /** The boot port's first. */
  private static Set<MacAddress> addresses(WantedNode wanted) {
    Set<MacAddress> all = new LinkedHashSet<>();
    all.add(wanted.macAddress());
    all.addAll(Objects.requireNonNullElse(wanted.macs(), List.of()));
    return all;
  }

  private Planned create(WantedNode wanted) {
    Set<MacAddress> further = addresses(wanted);
    further.remove(wanted.macAddress());
    Set<String> tags = new TreeSet<>(Objects.requireNonNullElse(wanted.tags(), Set.of()));
    Map<NodeField, @Nullable String> fields = fields(wanted);
    List<FieldChange> changes = new ArrayList<>();
    changes.add(
        new FieldChange(NodeField.MAC_ADDRESS.wireName(), null, wanted.macAddress().value()));
    fields.forEach(
        (field, value) -> {
          if (value != null) {
            changes.add(new FieldChange(field.wireName(), null, value));
          }
        });
    if (!further.isEmpty()) {
      changes.add(new FieldChange(WantedNode.MACS, null, joined(addresses(wanted))));
    }
    if (!tags.isEmpty()) {
      changes.add(new FieldChange(WantedNode.TAGS, null, String.join(" ", tags)));
    }
    return new Planned.Create(
        wanted.line(), NewId.next(), newNode(wanted, fields, tags), further, changes);
  }

  private static NewNode newNode(
      WantedNode wanted, Map<NodeField, @Nullable String> fields, Set<String> tags) {
    return new NewNode(
        wanted.macAddress(),
        fields.get(NodeField.HOSTNAME),
        fields.get(NodeField.IP_ADDRESS),
        fields.get(NodeField.WORKFLOW_ID),
        fields.get(NodeField.VENDOR),
        fields.get(NodeField.MODEL),
        fields.get(NodeField.SERIAL_NUMBER),
        fields.get(NodeField.SYSTEM_UUID),
        Objects.requireNonNullElse(fields.get(NodeField.ARCH), "x86_64"),
        Objects.requireNonNullElse(fields.get(NodeField.BOOT_MODE), "uefi"),
        fields.get(NodeField.GROUP_ID),
        tags);
  }

  private Planned change(WantedNode wanted, Node node) {
    Map<NodeField, @Nullable String> changed = new EnumMap<>(NodeField.class);
    List<FieldChange> changes = new ArrayList<>();
    Map<NodeField, @Nullable String> fields = fields(wanted);
    fields.put(NodeField.MAC_ADDRESS, wanted.macAddress().value());
    fields.forEach(
        (field, value) -> {
          String present = blankAsNull(valueOf(node, field));
          boolean leave = value == null && !field.clearable();
          if (!leave && !Objects.equals(value, present)) {
            changed.put(field, value);
            changes.add(new FieldChange(field.wireName(), present, value));
          }
        });
    Difference<MacAddress> macs = macs(wanted, node, changes);
    Difference<String> tags = tags(wanted, node, changes);
    return changes.isEmpty()
        ? new Planned.Same(wanted.line(), node)
        : new Planned.Change(wanted.line(), node, changed, tags, macs, List.copyOf(changes));
  }

  private static Difference<MacAddress> macs(
      WantedNode wanted, Node node, List<FieldChange> changes) {
    if (wanted.macs() == null) {
      return Difference.none();
    }
    Set<MacAddress> all = addresses(wanted);
    Difference<MacAddress> difference = difference(new LinkedHashSet<>(node.macs()), all);
    if (!difference.isEmpty()) {
      changes.add(
          new FieldChange(WantedNode.MACS, joined(new LinkedHashSet<>(node.macs())), joined(all)));
    }
    return difference;
  }

  private static Difference<String> tags(WantedNode wanted, Node node, List<FieldChange> changes) {
    if (wanted.tags() == null) {
      return Difference.none();
    }
    Difference<String> difference =
        difference(new TreeSet<>(node.tags()), new TreeSet<>(wanted.tags()));
    if (!difference.isEmpty()) {
      changes.add(
          new FieldChange(
              WantedNode.TAGS,
              blankAsNull(String.join(" ", node.tags())),
              blankAsNull(String.join(" ", new TreeSet<>(wanted.tags())))));
    }
    return difference;
  }

  private static <T> Difference<T> difference(Set<T> from, Set<T> to) {
    Set<T> added = new LinkedHashSet<>(to);
    added.removeAll(from);
    Set<T> removed = new LinkedHashSet<>(from);
    removed.removeAll(to);
    return new Difference<>(added, removed);
  }

  private static String joined(Set<MacAddress> macs) {
    return macs.stream().map(MacAddress::value).collect(Collectors.joining(" "));
  }

  /** In the spelling of the database, so that another spelling is no change. */
  private Map<NodeField, @Nullable String> fields(WantedNode wanted) {
    Map<NodeField, @Nullable String> fields = new LinkedHashMap<>();
    wanted
        .fields()
        .forEach(
            (field, value) -> {
              String filled = blankAsNull(value);
              fields.put(
                  field,
                  field == NodeField.IP_ADDRESS && filled != null
                      ? found.addresses().getOrDefault(filled, filled)
                      : filled);
            });
    return fields;
  }

  private static @Nullable String blankAsNull(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static @Nullable String valueOf(Node node, NodeField field) {
    return switch (field) {
      case MAC_ADDRESS -> node.macAddress().value();
      case HOSTNAME -> node.hostname();
      case IP_ADDRESS -> node.ipAddress();
      case WORKFLOW_ID -> node.workflowId();
      case GROUP_ID -> node.groupId();
      case VENDOR -> node.vendor();
      case MODEL -> node.model();
      case SERIAL_NUMBER -> node.serialNumber();
      case SYSTEM_UUID -> node.systemUuid();
      case ARCH -> node.arch();
      case BOOT_MODE -> node.bootMode();
    };
  }
}
