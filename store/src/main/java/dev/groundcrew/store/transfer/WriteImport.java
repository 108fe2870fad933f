package dev.groundcrew.store.transfer;

import dev.groundcrew.store.Json;
import dev.groundcrew.store.NewId;
import dev.groundcrew.store.event.EventKind;
import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an import comes to: a statement for many nodes, and none that takes too long. */
@Repository
class WriteImport {

  /** Rows of a statement: the driver gives up one that takes 20 seconds. */
  private static final int AT_A_TIME = 500;

  private final JdbcClient jdbc;

  WriteImport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int i = 0; i < all.size(); i += AT_A_TIME) {
      portions.add(all.subList(i, Math.min(i + AT_A_TIME, all.size())));
    }
    return portions;
  }

  private record Field(UUID id, String name, @Nullable String value) {}

  private record Attached(UUID id, String value) {}

  private record Event(
      UUID id, UUID node, String kind, Object payload, @Nullable UUID install, Object outcome) {}

  /** The nodes are locked, and as they were planned for. */
  @Transactional(propagation = Propagation.MANDATORY)
  void write(List<Planned.Create> creates, List<Planned.Change> changes, @Nullable String userId) {
    portions(creates).forEach(this::insertNodes);
    portions(changes).forEach(this::updateNodes);
    List<Attached> tags = new ArrayList<>();
    List<Attached> macs = new ArrayList<>();
    creates.forEach(create -> tags.addAll(attached(create.id(), create.node().tags())));
    creates.forEach(create -> macs.addAll(attachedMacs(create.id(), create.further())));
    changes.forEach(change -> tags.addAll(attached(change.node().id(), change.tags().added())));
    changes.forEach(change -> macs.addAll(attachedMacs(change.node().id(), change.macs().added())));
    // After the update: what was the boot port's address may go by now.
    detach(changes);
    attach("insert into node_tags (node_id, tag) select r.id, r.value", tags);
    attach("insert into node_mac (node_id, mac_address) select r.id, r.value::macaddr", macs);
    insertEvents(creates, changes, userId);
  }

  private void insertNodes(List<Planned.Create> creates) {
    jdbc.sql(
            """
            insert into nodes (id, mac_address, hostname, ip_address, workflow_id, vendor, model,
                               serial_number, system_uuid, arch, boot_mode, group_id)
            select r.id, r.mac, r.hostname, r.ip, r.workflow, r.vendor, r.model,
                   r.serial, r.uuid, r.arch, r.boot, r."group"
            from jsonb_to_recordset(:rows::jsonb) as r (
              id uuid, mac macaddr, hostname text, ip inet, workflow text, vendor text, model text,
              serial text, uuid text, arch text, boot text, "group" text)
            """)
        .param("rows", Json.write(creates.stream().map(WriteImport::row).toList()))
        .update();
  }

  private static Map<String, @Nullable Object> row(Planned.Create create) {
    NewNode node = create.node();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", create.id());
    row.put("mac", node.macAddress().value());
    row.put("hostname", node.hostname());
    row.put("ip", node.ipAddress());
    row.put("workflow", node.workflowId());
    row.put("vendor", node.vendor());
    row.put("model", node.model());
    row.put("serial", node.serialNumber());
    row.put("uuid", node.systemUuid());
    row.put("arch", node.arch());
    row.put("boot", node.bootMode());
    row.put("group", node.groupId());
    return row;
  }

  private void updateNodes(List<Planned.Change> changes) {
    jdbc.sql(
            """
            update nodes n
            set revision = n.revision + 1, updated_at = clock_timestamp()
            from unnest(:ids::uuid[]) r (id)
            where n.id = r.id
            """)
        .param("ids", changes.stream().map(change -> change.node().id()).toArray(UUID[]::new))
        .update();
    for (NodeField field : NodeField.values()) {
      List<Field> values =
          changes.stream()
              .filter(change -> change.fields().containsKey(field))
              .map(change -> value(change, field))
              .toList();
      if (!values.isEmpty()) {
        jdbc.sql(
                """
                update nodes n set %s
                from jsonb_to_recordset(:rows::jsonb) as r (id uuid, value text)
                where n.id = r.id
                """
                    .formatted(field.assignment("r.value")))
            .param("rows", Json.write(values))
            .update();
      }
    }
  }

  private static Field value(Planned.Change change, NodeField field) {
    return new Field(change.node().id(), field.wireName(), change.fields().get(field));
  }

  private static List<Attached> attached(UUID node, Set<String> values) {
    return values.stream().map(value -> new Attached(node, value)).toList();
  }

  private static List<Attached> attachedMacs(UUID node, Set<MacAddress> macs) {
    return macs.stream().map(mac -> new Attached(node, mac.value())).toList();
  }

  private void detach(List<Planned.Change> changes) {
    List<Attached> tags = new ArrayList<>();
    List<Attached> macs = new ArrayList<>();
    changes.forEach(
        change -> {
          tags.addAll(attached(change.node().id(), change.tags().removed()));
          macs.addAll(attachedMacs(change.node().id(), change.macs().removed()));
        });
    attach(
        """
        delete from node_tags t using (select r.id, r.value%s) d
        where t.node_id = d.id and t.tag = d.value
        """,
        tags);
    attach(
        """
        delete from node_mac m using (select r.id, r.value::macaddr as value%s) d
        where m.node_id = d.id and m.mac_address = d.value
        """,
        macs);
  }

  private void attach(String sql, List<Attached> values) {
    String from = " from jsonb_to_recordset(:rows::jsonb) as r (id uuid, value text)";
    String whole = sql.contains("%s") ? sql.formatted(from) : sql + from;
    for (List<Attached> portion : portions(values)) {
      jdbc.sql(whole).param("rows", Json.write(portion)).update();
    }
  }

  private void insertEvents(
      List<Planned.Create> creates, List<Planned.Change> changes, @Nullable String userId) {
    List<Event> events = new ArrayList<>();
    creates.forEach(
        create ->
            events.add(
                event(
                    create.id(),
                    EventKind.REGISTER,
                    Map.of("mac_address", create.node().macAddress().value(), "import", true),
                    null,
                    Outcome.unchanged(NodeState.DISCOVERED, 0, "Node registered"))));
    changes.forEach(
        change ->
            events.add(
                event(
                    change.node().id(),
                    EventKind.EDIT,
                    payload(change),
                    change.node().installId(),
                    Outcome.unchanged(
                        change.node().state(), change.node().installAttempts(), "Node updated"))));
    portions(events).forEach(portion -> insertEvents(portion, userId));
  }

  private void insertEvents(List<Event> events, @Nullable String userId) {
    jdbc.sql(
            """
            insert into node_event
              (id, node_id, kind, source, payload, install_id, user_id, applied_at, outcome)
            select r.id, r.node, r.kind, 'admin', r.payload, r.install, :user,
                   clock_timestamp(), r.outcome
            from jsonb_to_recordset(:rows::jsonb) as r (
              id uuid, node uuid, kind text, payload jsonb, install uuid, outcome jsonb)
            """)
        .param("rows", Json.write(events))
        .param("user", userId)
        .update();
  }

  private static Event event(
      UUID node, EventKind kind, Object payload, @Nullable UUID install, Outcome outcome) {
    return new Event(NewId.next(), node, kind.wireName(), payload, install, outcome);
  }

  /** As that of single edits, but with all of a kind in one list. */
  private static Map<String, Object> payload(Planned.Change change) {
    Map<String, Object> payload = new TreeMap<>();
    change
        .fields()
        .forEach(
            (field, value) -> payload.put(field.wireName(), Objects.requireNonNullElse(value, "")));
    putIfAny(payload, "add_tags", change.tags().added());
    putIfAny(payload, "remove_tags", change.tags().removed());
    putIfAny(payload, "add_macs", values(change.macs().added()));
    putIfAny(payload, "remove_macs", values(change.macs().removed()));
    payload.put("import", true);
    return payload;
  }

  private static void putIfAny(Map<String, Object> payload, String name, Set<String> values) {
    if (!values.isEmpty()) {
      payload.put(name, values);
    }
  }

  private static Set<String> values(Set<MacAddress> macs) {
    return macs.stream()
        .map(MacAddress::value)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
