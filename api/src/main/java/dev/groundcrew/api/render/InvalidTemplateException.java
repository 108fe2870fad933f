package dev.groundcrew.api.render;

/** A template is wrong, whatever the node; the message says where and why. */
public final class InvalidTemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidTemplateException(String where, int line, String problem) {
    super("%s, line %d: %s".formatted(where, line, problem), null, false, false);
  }
}
