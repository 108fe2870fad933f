package dev.groundcrew.api.fleet.stats;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.groundcrew.store.fleet.FleetStats;
import dev.groundcrew.workflows.node.NodeState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fleet in figures, as the API shows it; {@link FleetStats} says what each of them is.
 *
 * @param byState every state is there
 * @param byGroup the largest first, at most 1,000
 * @param byProfile the same
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Stats")
record StatsView(
    Instant measuredAt,
    long nodes,
    Map<String, Long> byState,
    List<InGroup> byGroup,
    long groups,
    List<WithProfile> byProfile,
    long profiles,
    InstallStats installs,
    EventStats events) {

  /**
   * How many nodes are in a group.
   *
   * @param groupId null for the nodes that are in none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record InGroup(@Nullable String groupId, long nodes) {}

  /**
   * How many nodes have a profile.
   *
   * @param profile null for the nodes that have none
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WithProfile(@Nullable String profile, long nodes) {}

  /** Installs: {@link FleetStats.Installs}. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record InstallStats(
      long pending,
      long running,
      long stalled,
      @Schema(description = "In the last 24 hours.") long installed,
      @Schema(description = "In the last 24 hours, without those that somebody aborted.")
          long failed,
      @Schema(description = "0 to 1, of the last 24 hours; null if no install ended.")
          @Nullable Double successRate,
      @Schema(description = "From the request to the end, of the latest 1,000 in 24 hours.")
          @Nullable Double medianSeconds,
      @Schema(description = "95 of 100 took no longer.") @Nullable Double p95Seconds,
      @Nullable WaitingNode oldestPending) {}

  /** The node that has been pending the longest. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record WaitingNode(UUID nodeId, @Nullable String hostname, Instant since) {}

  /** Acknowledged requests that are not applied: {@link FleetStats.Events}. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record EventStats(long unapplied, double oldestUnappliedSeconds, long dead) {}

  static StatsView of(FleetStats stats) {
    Map<String, Long> byState = new LinkedHashMap<>();
    for (NodeState state : NodeState.values()) {
      byState.put(state.wireName(), stats.byState().getOrDefault(state, 0L));
    }
    FleetStats.Installs installs = stats.installs();
    FleetStats.OldestPending oldest = installs.oldestPending();
    return new StatsView(
        stats.measuredAt(),
        stats.nodes(),
        byState,
        stats.byGroup().stream().map(name -> new InGroup(name.name(), name.nodes())).toList(),
        stats.groups(),
        stats.byProfile().stream().map(name -> new WithProfile(name.name(), name.nodes())).toList(),
        stats.profiles(),
        new InstallStats(
            installs.pending(),
            installs.running(),
            installs.stalled(),
            installs.installed(),
            installs.failed(),
            installs.successRate(),
            installs.medianSeconds(),
            installs.p95Seconds(),
            oldest == null
                ? null
                : new WaitingNode(oldest.nodeId(), oldest.hostname(), oldest.since())),
        new EventStats(
            stats.events().unapplied(),
            stats.events().oldestUnappliedSeconds(),
            stats.events().dead()));
  }
}
