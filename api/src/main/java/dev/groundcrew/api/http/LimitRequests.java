package dev.groundcrew.api.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.SemaphoreValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Answers 503 to a request while as many as may are being answered: their buffers would fill the
 * heap. Before anything is read or kept, so the caller loses nothing, and comes again. Those who
 * look whether the process lives are always answered.
 */
final class LimitRequests extends SemaphoreValve {

  private static final Logger log = LoggerFactory.getLogger(LimitRequests.class);

  private static final String RETRY_AFTER_SECONDS = "2";
  private static final String HEALTH = "/actuator/health";

  private static final long TOLD_AGAIN_AFTER_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final WriteProblem writeProblem;
  private final AtomicLong nextTold = new AtomicLong(System.nanoTime());

  LimitRequests(int most, WriteProblem writeProblem) {
    this.writeProblem = writeProblem;
    setConcurrency(most);
    setBlock(false);
  }

  @Override
  public boolean controlConcurrency(Request request, Response response) {
    return !request.getDecodedRequestURI().startsWith(HEALTH);
  }

  @Override
  public void permitDenied(Request request, Response response)
      throws IOException, ServletException {
    tell();
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    writeProblem.write(
        request.getRequest(),
        response.getResponse(),
        HttpStatus.SERVICE_UNAVAILABLE.value(),
        ProblemCode.UNAVAILABLE,
        "Too many requests are being answered at this moment: send it again");
  }

  private void tell() {
    long now = System.nanoTime();
    long next = nextTold.get();
    if (now - next >= 0 && nextTold.compareAndSet(next, now + TOLD_AGAIN_AFTER_NANOS)) {
      log.warn(
          "{} requests are being answered, and others refused: this api has room for no more"
              + " (groundcrew.api.max-requests)",
          getConcurrency());
    }
  }
}
