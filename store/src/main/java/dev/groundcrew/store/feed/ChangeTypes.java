package dev.groundcrew.store.feed;

import dev.groundcrew.workflows.node.NodeState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The types of changes, as CloudEvents names them. */
public final class ChangeTypes {

  private static final String PREFIX = "dev.groundcrew.node.";

  private static final List<String> ALL =
      Stream.concat(
              Stream.of("registered", "purged"),
              Arrays.stream(NodeState.values())
                  .filter(state -> state != NodeState.DISCOVERED)
                  .map(NodeState::wireName))
          .map(PREFIX::concat)
          .toList();

  private ChangeTypes() {}

  /**
   * {@code dev.groundcrew.node.} and {@code registered}, {@code purged}, or the state that a node
   * has entered.
   */
  public static List<String> all() {
    return ALL;
  }
}
