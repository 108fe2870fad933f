package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.NodeSnapshot;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators filter installs by in the Temporal UI; kept equal to the node. */
public final class InstallSearchAttributes {

  /** The node's state. */
  public static final SearchAttributeKey<String> NODE_STATE =
      SearchAttributeKey.forKeyword("NodeState");

  /** Failed attempts counted since the last reset. */
  public static final SearchAttributeKey<Long> INSTALL_ATTEMPTS =
      SearchAttributeKey.forLong("InstallAttempts");

  /** The node's MAC address, as {@code aa:bb:cc:dd:ee:ff}. */
  public static final SearchAttributeKey<String> MAC_ADDRESS =
      SearchAttributeKey.forKeyword("MacAddress");

  /** All of them; the worker registers those that the server lacks. */
  public static final List<SearchAttributeKey<?>> ALL =
      List.of(NODE_STATE, INSTALL_ATTEMPTS, MAC_ADDRESS);

  private @Nullable NodeSnapshot published;

  InstallSearchAttributes() {}

  /** Sets them if they differ from what was set before: an upsert is an event of history. */
  void publish(NodeSnapshot node) {
    if (published != null
        && published.state() == node.state()
        && published.attempts() == node.attempts()) {
      return;
    }
    Workflow.upsertTypedSearchAttributes(
        NODE_STATE.valueSet(node.state().wireName()),
        INSTALL_ATTEMPTS.valueSet((long) node.attempts()),
        MAC_ADDRESS.valueSet(node.mac().value()));
    published = node;
  }
}
