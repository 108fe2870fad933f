package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.verify.Difference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a run, without the measurements.
 *
 * @param groupId the group_id of all its nodes
 * @param seconds the duration of the whole run
 * @param workSeconds the duration of the installs or progress reports, without registration and
 *     verification
 * @param finalStates the expected number of nodes in each state
 * @param unanswered requests that got no answer
 * @param aborted why the run was aborted; null if it was not
 */
public record RunResult(
    String groupId,
    double seconds,
    double workSeconds,
    Map<String, Long> finalStates,
    int registered,
    int verified,
    List<Difference> differences,
    List<String> unanswered,
    @Nullable String aborted) {

  /** Whether there is no difference, every request was answered, and the run was not aborted. */
  public boolean isClean() {
    return aborted == null && differences.isEmpty() && unanswered.isEmpty();
  }
}
