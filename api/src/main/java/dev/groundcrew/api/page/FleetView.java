package dev.groundcrew.api.page;

import dev.groundcrew.store.fleet.FleetFigures;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.NodeState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fleet at a glance.
 *
 * @param unapplied acknowledged events that are not applied yet
 * @param failed nodes whose install was given up, at most {@link #MOST}
 * @param silent nodes that have been silent for long, at most {@link #MOST}
 */
record FleetView(
    List<Bar> bars,
    long total,
    long unapplied,
    long dead,
    List<Alarm> failed,
    boolean moreFailed,
    List<Alarm> silent,
    boolean moreSilent) {

  /** Of each list; that there are more is said. */
  static final int MOST = 10;

  /**
   * The nodes in one state.
   *
   * @param percent of the fleet; at least 1 where there is any
   */
  record Bar(String state, String name, long nodes, long percent) {}

  /**
   * A node that somebody should look at.
   *
   * @param error the first line of its last error
   */
  record Alarm(
      String id, String name, String mac, String state, @Nullable String error, Moment since) {

    private static final int ERROR_CHARACTERS = 200;

    static Alarm of(Node node) {
      return new Alarm(
          node.id().toString(),
          Names.of(node),
          node.macAddress().value(),
          Names.words(node.state().wireName()),
          firstLine(node.lastInstallError()),
          Moment.of(
              node.state() == NodeState.INSTALL_FAILED || node.lastSeenAt() == null
                  ? node.stateChangedAt()
                  : node.lastSeenAt()));
    }

    private static @Nullable String firstLine(@Nullable String error) {
      return error == null
          ? null
          : error
              .lines()
              .findFirst()
              .map(
                  line ->
                      line.length() > ERROR_CHARACTERS
                          ? line.substring(0, ERROR_CHARACTERS) + "…"
                          : line)
              .orElse("");
    }
  }

  /** Each list may be one longer than is shown. */
  static FleetView of(FleetFigures figures, List<Node> failed, List<Node> silent) {
    long total = figures.nodes().values().stream().mapToLong(Long::longValue).sum();
    return new FleetView(
        figures.nodes().entrySet().stream().map(state -> bar(state, total)).toList(),
        total,
        figures.unapplied(),
        figures.dead(),
        failed.stream().limit(MOST).map(Alarm::of).toList(),
        failed.size() > MOST,
        silent.stream().limit(MOST).map(Alarm::of).toList(),
        silent.size() > MOST);
  }

  private static Bar bar(Map.Entry<NodeState, Long> state, long total) {
    String name = state.getKey().wireName();
    long nodes = state.getValue();
    long percent = nodes <= 0 || total <= 0 ? 0 : Math.max(1, nodes * 100 / total);
    return new Bar(name, Names.words(name), nodes, percent);
  }

  /** Whether there is anything to look at. */
  public boolean calm() {
    return failed.isEmpty() && silent.isEmpty() && dead == 0;
  }
}
