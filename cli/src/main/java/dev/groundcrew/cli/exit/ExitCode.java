package dev.groundcrew.cli.exit;

/** What the command's exit status tells a script. */
public enum ExitCode {
  DONE(0),
  FAILED(1),
  /** The command line itself is wrong; picocli's own code. */
  USAGE(2),
  /** A rule forbids it; nothing was changed. */
  REFUSED(3),
  NOT_FOUND(4),
  /** No token, a wrong one, or one whose role may not do it. */
  NOT_ALLOWED(5),
  /** No answer, or the server can't work now. */
  UNAVAILABLE(6),
  /** The request is kept and will be applied, but has no outcome yet. */
  ACCEPTED(7);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  /** The process's exit status. */
  public int status() {
    return status;
  }
}
