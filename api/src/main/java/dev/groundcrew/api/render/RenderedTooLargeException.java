package dev.groundcrew.api.render;

/** What a template becomes is larger than is given to any machine. */
public final class RenderedTooLargeException extends CannotRenderException {

  private static final long serialVersionUID = 1L;

  RenderedTooLargeException(int limit) {
    super("It would be longer than %d characters".formatted(limit));
  }
}
