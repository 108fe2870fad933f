package dev.groundcrew.store.node;

import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes a list shows. Null, or an empty set, matches all.
 *
 * @param states in any of these; kept in the order of the states
 * @param tag in lower case
 * @param profile the id of the profile that is assigned
 * @param macAddress of any of the node's ports
 * @param text in any case; found anywhere in the host name, the serial number, a MAC address, the
 *     group, the profile or a tag; of at least {@link #SHORTEST_TEXT} characters
 * @param changedSince changed at this time or later, by people, decisions or reports
 * @param seenBefore last seen before this time; a node that was never seen is not among them
 * @param stalled whether the node is pending or installing and has given no sign of life (a change
 *     of state, a report, a counted failure) for more than half of the silence that its workflow
 *     was last told to allow, or of 30 minutes if it was told none yet. That is the silence that
 *     ends an attempt, except that outages of Groundcrew's own are not subtracted. Where silence is
 *     allowed for ever, no node is stalled.
 */
public record NodeFilter(
    Set<NodeState> states,
    @Nullable String groupId,
    @Nullable String tag,
    @Nullable String profile,
    @Nullable MacAddress macAddress,
    @Nullable String hostname,
    @Nullable String serialNumber,
    @Nullable String text,
    @Nullable Instant changedSince,
    @Nullable Instant seenBefore,
    @Nullable Boolean stalled) {

  /** The index of parts of texts knows three characters and more. */
  public static final int SHORTEST_TEXT = 3;

  /** Every node. */
  public static final NodeFilter ALL =
      new NodeFilter(Set.of(), null, null, null, null, null, null, null, null, null, null);

  public NodeFilter {
    states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
  }

  /** Every node in this state. */
  public static NodeFilter inState(NodeState state) {
    return ALL.withStates(Set.of(state));
  }

  /** The same for nodes in any of these states. */
  public NodeFilter withStates(Set<NodeState> others) {
    return with(others, tag);
  }

  private NodeFilter with(Set<NodeState> otherStates, @Nullable String otherTag) {
    return new NodeFilter(
        otherStates,
        groupId,
        otherTag,
        profile,
        macAddress,
        hostname,
        serialNumber,
        text,
        changedSince,
        seenBefore,
        stalled);
  }

  boolean onlyByState() {
    return withStates(Set.of()).equals(ALL);
  }

  /** Whether nodes are found by when they changed, or were seen. */
  boolean isByTime() {
    return changedSince != null || seenBefore != null;
  }

  boolean onlyByTag() {
    return tag != null && with(states, null).equals(ALL);
  }
}
