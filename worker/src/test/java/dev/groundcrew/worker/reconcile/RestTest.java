package dev.groundcrew.worker.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
  private final Rest rest = new Rest(clock::get);

  @Test
  void firstThereIsNothingToRestFrom() {
    assertThat(rest.isOver()).isTrue();
  }

  @Test
  void workThatTookASecondIsRestedFromForNine() {
    assertThat(rest.after(() -> pass(Duration.ofSeconds(1)))).isEqualTo("done");

    pass(Duration.ofMillis(8_999));
    assertThat(rest.isOver()).isFalse();
    pass(Duration.ofMillis(1));
    assertThat(rest.isOver()).isTrue();
  }

  @Test
  void failedWorkIsDueAgainAtOnce() {
    assertThatThrownBy(
            () ->
                rest.after(
                    () -> {
                      pass(Duration.ofSeconds(1));
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");

    assertThat(rest.isOver()).isTrue();
  }

  private String pass(Duration time) {
    clock.addAndGet(time.toNanos());
    return "done";
  }
}
