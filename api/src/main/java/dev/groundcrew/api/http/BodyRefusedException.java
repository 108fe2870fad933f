package dev.groundcrew.api.http;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The body is not read any further. */
final class BodyRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final ProblemCode code;

  private BodyRefusedException(HttpStatus status, ProblemCode code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static BodyRefusedException tooLarge(long limit) {
    return new BodyRefusedException(
        HttpStatus.CONTENT_TOO_LARGE, ProblemCode.BODY_TOO_LARGE, tooLargeMessage(limit));
  }

  static BodyRefusedException tooSlow(Duration limit) {
    return new BodyRefusedException(
        HttpStatus.REQUEST_TIMEOUT,
        ProblemCode.BODY_TOO_SLOW,
        "The body did not arrive within %d seconds, or stopped on its way"
            .formatted(limit.toSeconds()));
  }

  static String tooLargeMessage(long limit) {
    return "The body is larger than %d bytes".formatted(limit);
  }

  HttpStatus status() {
    return status;
  }

  ProblemCode code() {
    return code;
  }

  /** The one among the causes of {@code failure}, if any. */
  static @Nullable BodyRefusedException in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyRefusedException refused) {
        return refused;
      }
    }
    return null;
  }
}
