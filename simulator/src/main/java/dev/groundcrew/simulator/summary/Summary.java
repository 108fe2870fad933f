package dev.groundcrew.simulator.summary;

import dev.groundcrew.simulator.fleet.RunResult;
import dev.groundcrew.simulator.measure.CallFigures;
import dev.groundcrew.simulator.measure.CallKind;
import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.measure.Round;
import dev.groundcrew.simulator.settings.Settings;
import dev.groundcrew.simulator.verify.Difference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a run, for both text and JSON.
 *
 * @param resends requests that were sent again because they were not answered
 * @param accepted the number of answers with 202
 * @param verified the number of nodes that were compared with the model
 * @param differences the first differences
 * @param unanswered the first unanswered requests
 */
public record Summary(
    List<String> urls,
    String mode,
    int nodes,
    int concurrency,
    long seed,
    String groupId,
    double seconds,
    double workSeconds,
    List<CallFigures> calls,
    double lifecycleReportsPerSecond,
    double progressReportsPerSecond,
    long repeats,
    long resends,
    long accepted,
    Map<String, Long> finalStates,
    int verified,
    int notVerified,
    int differenceCount,
    List<Difference> differences,
    int unansweredCount,
    List<String> unanswered,
    @Nullable String aborted,
    boolean clean) {

  private static final int SHOWN = 20;

  public static Summary of(Settings settings, Measurements measurements, RunResult result) {
    double work = result.workSeconds();
    return new Summary(
        settings.access().urls().stream().map(Object::toString).toList(),
        settings.mode().name().toLowerCase(Locale.ROOT),
        settings.nodes(),
        settings.concurrency(),
        settings.seed(),
        result.groupId(),
        Round.toTenths(result.seconds()),
        Round.toTenths(work),
        measurements.figures(),
        Round.toTenths(
            measurements.count(CallKind.STARTED, CallKind.FAILED, CallKind.COMPLETE) / work),
        Round.toTenths(measurements.count(CallKind.PROGRESS) / work),
        measurements.repeatedCount(),
        measurements.resentCount(),
        measurements.acceptedCount(),
        result.finalStates(),
        result.verified(),
        settings.nodes() - result.verified(),
        result.differences().size(),
        result.differences().stream().limit(SHOWN).toList(),
        result.unanswered().size(),
        result.unanswered().stream().limit(SHOWN).toList(),
        result.aborted(),
        result.isClean());
  }
}
