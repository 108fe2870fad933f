package dev.groundcrew.api.fleet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.store.fleet.FleetStats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Who reads the statistics, and when. */
class KeepStatsTest {

  private final Queue<Runnable> background = new ArrayDeque<>();
  private long nanos;
  private int reads;
  private boolean away;

  private final KeepStats keep = new KeepStats(this::read, () -> nanos, background::add);

  private FleetStats read() {
    if (away) {
      throw new DataAccessResourceFailureException("away");
    }
    reads++;
    return new FleetStats(
        Instant.ofEpochSecond(0, nanos),
        reads,
        Map.of(),
        List.of(),
        0,
        List.of(),
        0,
        new FleetStats.Installs(0, 0, 0, 0, 0, null, null, null, null),
        new FleetStats.Events(0, 0, 0));
  }

  @Test
  void whoeverAsksHasNothingToWaitForHoweverSeldom() {
    keep.keepFresh();
    for (int minute = 0; minute < 30; minute++) {
      pass(Duration.ofMinutes(1));
      int before = reads;
      assertThat(age(keep.stats())).isLessThan(Duration.ofMinutes(1));
      assertThat(reads).as("reads of who asks").isEqualTo(before);
      runBackground();
    }
  }

  @Test
  void theyAreReadSeldomWhereNobodyAsks() {
    pass(Duration.ofMinutes(10));
    assertThat(reads).isEqualTo(15);
  }

  @Test
  void whoeverAsksOftenHasThemReadInTheBackgroundEveryTenSeconds() {
    keep.keepFresh();
    nanos += Duration.ofSeconds(9).toNanos();
    keep.stats();
    runBackground();
    assertThat(reads).isEqualTo(1);
    nanos += Duration.ofSeconds(2).toNanos();
    assertThat(keep.stats().nodes()).isEqualTo(1);
    assertThat(keep.stats().nodes()).isEqualTo(1);
    runBackground();
    assertThat(reads).as("once for all").isEqualTo(2);
    assertThat(keep.stats().nodes()).isEqualTo(2);
  }

  @Test
  void oldOnesAreNotKeptWhileTheDatabaseIsAway() {
    keep.keepFresh();
    away = true;
    pass(Duration.ofSeconds(50));
    assertThat(keep.stats().nodes()).isEqualTo(1);
    runBackground();
    assertThatCode(() -> pass(Duration.ofSeconds(20))).doesNotThrowAnyException();
    assertThatThrownBy(keep::stats).isInstanceOf(DataAccessResourceFailureException.class);

    away = false;
    pass(Duration.ofSeconds(5));
    int before = reads;
    assertThat(keep.stats().nodes()).isEqualTo(2);
    assertThat(reads).isEqualTo(before);
  }

  /** As the schedule has it: a look every five seconds. */
  private void pass(Duration time) {
    for (long seconds = 0; seconds < time.toSeconds(); seconds += 5) {
      nanos += Duration.ofSeconds(5).toNanos();
      keep.keepFresh();
    }
  }

  private void runBackground() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private Duration age(FleetStats stats) {
    return Duration.between(stats.measuredAt(), Instant.ofEpochSecond(0, nanos));
  }
}
