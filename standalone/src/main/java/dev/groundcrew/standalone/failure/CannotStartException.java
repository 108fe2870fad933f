package dev.groundcrew.standalone.failure;

import org.jspecify.annotations.Nullable;

/** Groundcrew can't start because of something outside the program that the user can correct. */
public final class CannotStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * @param description what is wrong
   * @param action what to do about it
   */
  public CannotStartException(String description, String action) {
    this(description, action, null);
  }

  /**
   * @param description what is wrong
   * @param action what to do about it
   */
  public CannotStartException(String description, String action, @Nullable Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  /** What to do about it. */
  public String action() {
    return action;
  }
}
