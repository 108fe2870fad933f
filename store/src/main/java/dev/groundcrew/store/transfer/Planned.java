package dev.groundcrew.store.transfer;

import dev.groundcrew.store.node.NewNode;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.node.NodeField;
import dev.groundcrew.workflows.node.MacAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of a file comes to. */
public sealed interface Planned {

  /** Where in the file, from 1. */
  int line();

  /**
   * There is no such node yet.
   *
   * @param further its addresses besides that of the boot port
   */
  record Create(int line, UUID id, NewNode node, Set<MacAddress> further, List<FieldChange> changes)
      implements Planned {}

  /**
   * The node is to be another.
   *
   * @param fields those that change; null clears
   */
  record Change(
      int line,
      Node node,
      Map<NodeField, @Nullable String> fields,
      Difference<String> tags,
      Difference<MacAddress> macs,
      List<FieldChange> changes)
      implements Planned {}

  /** The node is that already. */
  record Same(int line, Node node) implements Planned {}

  /**
   * It can't be.
   *
   * @param macAddress null if it can't be read
   * @param reasons one or more
   */
  record Refused(int line, @Nullable MacAddress macAddress, List<String> reasons)
      implements Planned {}

  /** What comes to a set and what goes. */
  record Difference<T>(Set<T> added, Set<T> removed) {

    static <T> Difference<T> none() {
      return new Difference<>(Set.of(), Set.of());
    }

    boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty();
    }
  }
}
