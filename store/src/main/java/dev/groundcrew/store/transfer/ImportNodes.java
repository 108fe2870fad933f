package dev.groundcrew.store.transfer;

import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.store.transfer.PlanImport.Found;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings nodes to what a file says of them. It is one transaction: all of the file, or nothing. The
 * nodes are locked meanwhile, so statements write many nodes at a time. Each node that changes gets
 * one event, as if it had been edited by itself.
 */
@Component
public class ImportNodes {

  /** Nodes that a file may have. */
  public static final int MOST = 10_000;

  private final ImportRepository nodes;
  private final WriteImport writeImport;

  ImportNodes(ImportRepository nodes, WriteImport writeImport) {
    this.nodes = nodes;
    this.writeImport = writeImport;
  }

  /** What became of a file. */
  public sealed interface Imported {

    /** The nodes are as the file says; in the order of its lines. */
    record Done(List<Planned> rows) implements Imported {}

    /** Rows are wrong; in the order of the lines. Nothing was written. */
    record Refused(List<Planned.Refused> rows, int of) implements Imported {}

    /** Another file is being imported. Nothing was written. */
    record Busy() implements Imported {}
  }

  /** What the import would come to, in the order of the file's lines. Nothing is written. */
  @Transactional(readOnly = true)
  public List<Planned> plan(FileOfNodes file) {
    PlanImport plan = new PlanImport(found(file, addresses(file)));
    return Stream.concat(
            file.unreadable().stream().map(row -> (Planned) row),
            file.nodes().stream().map(plan::plan))
        .sorted(Comparator.comparingInt(Planned::line))
        .toList();
  }

  /**
   * Imports the file.
   *
   * @param userId who, where the API knows
   */
  @Transactional
  public Imported run(FileOfNodes file, @Nullable String userId) {
    if (!nodes.begin()) {
      return new Imported.Busy();
    }
    nodes.lock(addresses(file));
    List<Planned> rows = plan(file);
    List<Planned.Refused> refused = only(rows, Planned.Refused.class);
    if (!refused.isEmpty()) {
      return new Imported.Refused(refused, rows.size());
    }
    List<Planned.Create> creates = only(rows, Planned.Create.class);
    List<Planned.Change> changes = only(rows, Planned.Change.class);
    if (!creates.isEmpty() || !changes.isEmpty()) {
      writeImport.write(creates, changes, userId);
    }
    return new Imported.Done(rows);
  }

  private static <T extends Planned> List<T> only(List<Planned> rows, Class<T> type) {
    return rows.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private Found found(FileOfNodes file, Set<MacAddress> addresses) {
    List<String> ips =
        file.nodes().stream()
            .filter(node -> !node.doubts().containsKey(NodeField.IP_ADDRESS.wireName()))
            .map(node -> node.fields().get(NodeField.IP_ADDRESS))
            .filter(Objects::nonNull)
            .filter(ip -> !ip.isEmpty())
            .distinct()
            .toList();
    return new Found(nodes.owners(addresses), nodes.spelled(ips));
  }

  private static Set<MacAddress> addresses(FileOfNodes file) {
    Set<MacAddress> all = new HashSet<>();
    for (WantedNode node : file.nodes()) {
      all.add(node.macAddress());
      all.addAll(Objects.requireNonNullElse(node.macs(), new ArrayList<>()));
    }
    return all;
  }
}
