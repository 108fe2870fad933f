package dev.groundcrew.store.fleet;

import dev.groundcrew.workflows.node.NodeState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fleet in figures.
 *
 * @param measuredAt when they were read; they may be some seconds old
 * @param nodes how many nodes there are
 * @param byState how many nodes are in each state; every state is there
 * @param byGroup the largest groups first, at most {@link #MOST_NAMES}
 * @param groups how many groups there are, the nodes without one not counted
 * @param byProfile the profiles that most nodes have first, at most {@link #MOST_NAMES}
 * @param profiles how many profiles are assigned to any node
 */
public record FleetStats(
    Instant measuredAt,
    long nodes,
    Map<NodeState, Long> byState,
    List<Named> byGroup,
    long groups,
    List<Named> byProfile,
    long profiles,
    Installs installs,
    Events events) {

  /** How many groups and profiles are listed; the others are only counted. */
  public static final int MOST_NAMES = 1000;

  /**
   * How many nodes have a group or a profile.
   *
   * @param name null for the nodes that have none
   */
  public record Named(@Nullable String name, long nodes) {}

  /**
   * Installs. Those of the last day ended in the last 24 hours: by being installed, or by having
   * failed as often as they may. Whoever aborts or cancels an install ends it without a result;
   * such ones are not counted. The times are from the request to install the node to its being
   * installed, retries included, of the latest 1,000 installs of the last day.
   *
   * @param pending how many wait for their installer's first report
   * @param running how many installers are at work
   * @param stalled how many of both have given no sign of life for half the time they may
   * @param installed of the last day
   * @param failed of the last day
   * @param successRate installed of all that ended, 0 to 1; null if none ended
   * @param medianSeconds null if none was installed
   * @param p95Seconds 95 of 100 took no longer; null if none was installed
   * @param oldestPending the node that has been pending the longest; null if none is
   */
  public record Installs(
      long pending,
      long running,
      long stalled,
      long installed,
      long failed,
      @Nullable Double successRate,
      @Nullable Double medianSeconds,
      @Nullable Double p95Seconds,
      @Nullable OldestPending oldestPending) {}

  /**
   * A node that waits.
   *
   * @param since when it became pending
   */
  public record OldestPending(UUID nodeId, @Nullable String hostname, Instant since) {}

  /**
   * Acknowledged requests.
   *
   * @param unapplied not applied yet, without the dead ones
   * @param oldestUnappliedSeconds how long the oldest of them has been waiting; 0 if there is none
   * @param dead set aside
   */
  public record Events(long unapplied, double oldestUnappliedSeconds, long dead) {}
}
