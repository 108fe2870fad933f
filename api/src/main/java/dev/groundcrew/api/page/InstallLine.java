package dev.groundcrew.api.page;

import dev.groundcrew.store.history.Install;
import dev.groundcrew.store.history.Install.Attempt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An install with its attempts, as the page shows it. */
record InstallLine(
    @Nullable String profile,
    Moment began,
    @Nullable Moment ended,
    String outcome,
    List<AttemptLine> attempts) {

  /** An attempt of it. */
  record AttemptLine(
      int number,
      Moment began,
      @Nullable Moment ended,
      String outcome,
      @Nullable String error,
      @Nullable String lastStep,
      List<LogLine> logs) {}

  /** A file that the installer attached. */
  record LogLine(String eventId, String name, long bytes) {}

  static InstallLine of(Install install) {
    return new InstallLine(
        install.profile(),
        Moment.of(install.began()),
        Moment.ofNullable(install.ended()),
        Names.words(install.outcome().wireName()),
        install.attempts().stream().map(InstallLine::attempt).toList());
  }

  private static AttemptLine attempt(Attempt attempt) {
    return new AttemptLine(
        attempt.number(),
        Moment.of(attempt.began()),
        Moment.ofNullable(attempt.ended()),
        Names.words(attempt.outcome().wireName()),
        attempt.error(),
        attempt.lastStep(),
        attempt.logs().stream()
            .map(log -> new LogLine(log.eventId().toString(), log.name(), log.bytes()))
            .toList());
  }
}
