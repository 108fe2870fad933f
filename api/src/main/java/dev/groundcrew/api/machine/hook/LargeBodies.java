package dev.groundcrew.api.machine.hook;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.api.machine.ReadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Bounds the memory that events with files take: reading one takes several times its size, and a
 * whole rack may fail at once. Few are read at a time; others wait for their turn.
 */
@Component
class LargeBodies {

  /** A body that is no longer than this needs no turn. */
  static final int SMALL = 256 * 1024;

  static final int AT_A_TIME = 4;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final Duration longestWait;

  LargeBodies() {
    this(LONGEST_WAIT);
  }

  /**
   * One of tests.
   *
   * @param longestWait for a turn
   */
  LargeBodies(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /**
   * Reads the body, and makes something smaller of it.
   *
   * @throws RequestRefusedException 503 if no turn comes in time
   */
  <T> T read(HttpServletRequest request, Function<byte[], T> reading) {
    long length = request.getContentLengthLong();
    if (length >= 0 && length <= SMALL) {
      return reading.apply(ReadBody.of(request));
    }
    takeTurn();
    try {
      return reading.apply(ReadBody.of(request));
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    RequestRefusedException busy =
        new RequestRefusedException(
            HttpStatus.SERVICE_UNAVAILABLE,
            ProblemCode.UNAVAILABLE,
            "Too many events with files at once. This one is not acknowledged; send it again.");
    busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
    throw busy;
  }
}
