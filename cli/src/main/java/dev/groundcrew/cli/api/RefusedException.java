package dev.groundcrew.cli.api;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;

/** The server's answer was a problem (RFC 9457). */
public final class RefusedException extends CommandException {

  private static final long serialVersionUID = 1;

  private RefusedException(ExitCode code, String message) {
    super(code, message);
  }

  static RefusedException of(Reply reply) {
    String detail = reply.body().path("detail").asString("");
    String message =
        detail.isEmpty()
            ? "The server answered %d. Is it a Groundcrew?".formatted(reply.status())
            : detail;
    return new RefusedException(code(reply.status()), message);
  }

  private static ExitCode code(int status) {
    return switch (status) {
      case 401, 403 -> ExitCode.NOT_ALLOWED;
      case 404 -> ExitCode.NOT_FOUND;
      case 400, 409, 412, 422 -> ExitCode.REFUSED;
      case 429, 502, 503, 504 -> ExitCode.UNAVAILABLE;
      default -> ExitCode.FAILED;
    };
  }
}
