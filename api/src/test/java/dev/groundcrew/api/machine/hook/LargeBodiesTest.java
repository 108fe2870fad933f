package dev.groundcrew.api.machine.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.api.http.RequestRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** However many large events come at once, few are in memory. */
class LargeBodiesTest {

  private final AtomicInteger reading = new AtomicInteger();
  private final CountDownLatch release = new CountDownLatch(1);

  @Test
  void fourLargeBodiesAreReadAtATimeAndTheOthersWaitForTheirTurn() throws Exception {
    LargeBodies bodies = new LargeBodies(Duration.ofMinutes(1));
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> reads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        reads.add(threads.submit(() -> bodies.read(large(), this::readUntilReleased)));
      }
      await().until(() -> reading.get() == LargeBodies.AT_A_TIME);
      // A small one needs no turn.
      assertThat(bodies.<Integer>read(request(LargeBodies.SMALL), body -> body.length))
          .isEqualTo(LargeBodies.SMALL);
      assertThat(reading.get()).isEqualTo(LargeBodies.AT_A_TIME);

      release.countDown();

      for (Future<Integer> read : reads) {
        assertThat(read.get()).isEqualTo(LargeBodies.SMALL + 1);
      }
    }
  }

  @Test
  void whoGetsNoTurnInTimeIsToldToSendItAgain() throws Exception {
    LargeBodies bodies = new LargeBodies(Duration.ofMillis(50));
    try (ExecutorService threads = Executors.newFixedThreadPool(LargeBodies.AT_A_TIME)) {
      List<Future<Integer>> reads = new ArrayList<>();
      for (int i = 0; i < LargeBodies.AT_A_TIME; i++) {
        reads.add(threads.submit(() -> bodies.read(large(), this::readUntilReleased)));
      }
      await().until(() -> reading.get() == LargeBodies.AT_A_TIME);

      assertThatThrownBy(() -> bodies.read(large(), body -> body.length))
          .isInstanceOfSatisfying(
              RequestRefusedException.class,
              busy -> {
                assertThat(busy.getStatusCode().value()).isEqualTo(503);
                assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("5");
              });

      release.countDown();
      for (Future<Integer> read : reads) {
        read.get();
      }
    }
    assertThat(bodies.<Integer>read(large(), body -> body.length)).isEqualTo(LargeBodies.SMALL + 1);
  }

  private int readUntilReleased(byte[] body) {
    reading.incrementAndGet();
    try {
      release.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return body.length;
  }

  private static MockHttpServletRequest large() {
    return request(LargeBodies.SMALL + 1);
  }

  private static MockHttpServletRequest request(int length) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hook/t/installer");
    request.setContent(new byte[length]);
    return request;
  }
}
