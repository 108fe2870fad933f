package dev.groundcrew.cli.exit;

/** A command that could not do what it was asked; the message is for the user. */
public class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ExitCode code;

  public CommandException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  public CommandException(ExitCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }
}
