package dev.groundcrew.api.page;

import dev.groundcrew.store.install.InstallClock;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.NodeState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node as its page shows it.
 *
 * @param attempts such as {@code 1 of 3 failed}
 * @param deadline when silence ends the attempt; null if it does not, or is not known
 * @param error the last install's error
 */
record NodeView(
    String id,
    String name,
    long revision,
    String state,
    String stateName,
    Moment stateSince,
    @Nullable Integer progress,
    String attempts,
    @Nullable Moment seen,
    @Nullable Moment deadline,
    @Nullable String error,
    List<Fact> facts,
    Actions actions) {

  /** Something that is known of it. */
  record Fact(String name, String value) {}

  /**
   * What its state allows to ask for, whoever asks.
   *
   * @param install what an install is called here; null if none can be begun
   * @param force whether it can be forced
   */
  record Actions(
      @Nullable String install, boolean force, boolean abort, boolean retire, boolean purge) {

    static Actions of(NodeState state) {
      boolean failed = state == NodeState.INSTALL_FAILED;
      return new Actions(
          !state.next().contains(NodeState.PENDING) ? null : failed ? "Retry" : "Install",
          failed,
          state == NodeState.PENDING || state == NodeState.INSTALLING,
          state.next().contains(NodeState.RETIRED),
          state == NodeState.RETIRED);
    }

    /** Whether there is anything to ask for, for somebody in this role. */
    public boolean any(boolean mayAdminister) {
      return install != null || abort || ((retire || purge) && mayAdminister);
    }
  }

  static NodeView of(Node node, InstallClock clock) {
    return new NodeView(
        node.id().toString(),
        Names.of(node),
        node.revision(),
        node.state().wireName(),
        Names.words(node.state().wireName()),
        Moment.of(node.stateChangedAt()),
        node.state() == NodeState.INSTALLING ? node.installProgress() : null,
        attempts(node, clock),
        Moment.ofNullable(node.lastSeenAt()),
        node.state() == NodeState.INSTALLING ? Moment.ofNullable(clock.deadline()) : null,
        node.lastInstallError(),
        facts(node),
        Actions.of(node.state()));
  }

  private static String attempts(Node node, InstallClock clock) {
    Integer most = clock.maxAttempts();
    String failed = most == null || most == 0 ? "%d failed" : "%d of %d failed";
    return failed.formatted(node.installAttempts(), most);
  }

  private static List<Fact> facts(Node node) {
    List<Fact> facts = new ArrayList<>();
    add(
        facts,
        "MAC addresses",
        String.join(", ", node.macs().stream().map(Object::toString).toList()));
    add(facts, "Host name", node.hostname());
    add(facts, "IP address", node.ipAddress());
    add(facts, "Profile", node.profile());
    add(facts, "Group", node.groupId());
    add(facts, "Tags", String.join(", ", node.tags()));
    add(facts, "Vendor", node.vendor());
    add(facts, "Model", node.model());
    add(facts, "Serial number", node.serialNumber());
    add(facts, "System UUID", node.systemUuid());
    add(facts, "Architecture", node.arch());
    add(facts, "Boot mode", node.bootMode());
    add(facts, "Registered", Moment.of(node.createdAt()).text());
    return facts;
  }

  private static void add(List<Fact> facts, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(new Fact(name, value));
    }
  }
}
