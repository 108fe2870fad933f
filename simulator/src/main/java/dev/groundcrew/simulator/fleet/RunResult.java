package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.verify.Difference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run, besides the measurements.
 *
 * @param groupId the group_id of all its nodes
 * @param seconds of the whole run
 * @param workSeconds of the installs, or of the progress reports: without registration and
 *     verification
 * @param finalStates how many nodes must be in which state
 * @param unanswered requests that got no answer
 * @param aborted why the run was broken off; null if it was not
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

  /** Whether everything was as it must be. */
  public boolean isClean() {
    return aborted == null && differences.isEmpty() && unanswered.isEmpty();
  }
}
