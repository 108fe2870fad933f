package dev.groundcrew.worker.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void aBatchIsASecondsWorthAndAtMostAHundred() {
    assertThat(new Pace(50, 1).batch()).isEqualTo(50);
    assertThat(new Pace(500, 1).batch()).isEqualTo(100);
    assertThat(new Pace(1, 1).batch()).isEqualTo(1);
    assertThat(new Pace(0, 1).batch()).isEqualTo(100);
  }

  @Test
  void bulksShareTheRate() {
    assertThat(new Pace(50, 5).batch()).isEqualTo(10);
    assertThat(new Pace(50, 5).after(10, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    assertThat(new Pace(1, 60).batch()).isEqualTo(1);
    assertThat(new Pace(1, 60).after(1, Duration.ZERO)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whatTheNodesTookIsPartOfThePause() {
    assertThat(new Pace(50, 1).after(50, Duration.ofMillis(400))).isEqualTo(Duration.ofMillis(600));
    assertThat(new Pace(50, 1).after(50, Duration.ofSeconds(9))).isZero();
    assertThat(new Pace(0, 1).after(100, Duration.ZERO)).isZero();
  }

  @Test
  void whereNothingBeganThereIsAPauseWhateverTheRate() {
    assertThat(new Pace(0, 1).after(0, Duration.ZERO)).isPositive();
  }
}
