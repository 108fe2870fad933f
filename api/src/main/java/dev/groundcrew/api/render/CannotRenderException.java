package dev.groundcrew.api.render;

/** A template can't be filled for this node; the message says why. */
public abstract sealed class CannotRenderException extends RuntimeException
    permits UnsafeValueException, RenderedTooLargeException {

  private static final long serialVersionUID = 1L;

  /** One without a stack trace: it is no fault, and a machine asks again and again. */
  CannotRenderException(String message) {
    super(message, null, false, false);
  }
}
