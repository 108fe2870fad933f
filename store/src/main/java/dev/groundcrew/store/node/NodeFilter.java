package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes a list shows. Null, or an empty set, matches all.
 *
 * @param states in any of these
 * @param tag in lower case
 * @param changedSince changed at this time or later, by people, decisions or reports
 */
public record NodeFilter(
    Set<NodeState> states,
    @Nullable String groupId,
    @Nullable String tag,
    @Nullable MacAddress macAddress,
    @Nullable String hostname,
    @Nullable String serialNumber,
    @Nullable Instant changedSince) {

  /** Every node. */
  public static final NodeFilter ALL = new NodeFilter(Set.of(), null, null, null, null, null, null);

  /** Every node in this state. */
  public static NodeFilter inState(NodeState state) {
    return new NodeFilter(
        Set.of(state), ALL.groupId, ALL.tag, ALL.macAddress, ALL.hostname, null, null);
  }

  boolean onlyByState() {
    return tag == null && onlyByStateOrTag();
  }

  boolean onlyByTag() {
    return tag != null && states.isEmpty() && onlyByStateOrTag();
  }

  private boolean onlyByStateOrTag() {
    return groupId == null
        && macAddress == null
        && hostname == null
        && serialNumber == null
        && changedSince == null;
  }
}
