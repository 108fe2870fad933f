package dev.groundcrew.api.render;

/**
 * The value of a variable can't stand where the template puts it: an iPXE script has no way to
 * quote it, or the document has none at that place.
 */
public final class UnsafeValueException extends CannotRenderException {

  private static final long serialVersionUID = 1L;

  private final String variable;

  UnsafeValueException(String variable) {
    super("The value of '%s' has characters that can't stand there unquoted".formatted(variable));
    this.variable = variable;
  }

  /** The variable's name, as the template has it. */
  public String variable() {
    return variable;
  }
}
