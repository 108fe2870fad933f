package dev.groundcrew.api.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** More was sent than is taken. */
final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long limit) {
    super(message(limit));
  }

  static String message(long limit) {
    return "The body is larger than %d bytes".formatted(limit);
  }

  /** The one among the causes of {@code failure}, if any. */
  static @Nullable BodyTooLargeException in(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException tooLarge) {
        return tooLarge;
      }
    }
    return null;
  }
}
