package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.transfer.ImportNodes;
import org.springframework.http.HttpStatus;

/** Why a file as a whole is refused. */
final class UnreadableFile {

  private static final int MOST_SHOWN = 100;

  private UnreadableFile() {}

  static RequestRefusedException malformed(String detail) {
    return refused(ProblemCode.MALFORMED_BODY, detail);
  }

  static RequestRefusedException unknownColumn(String name) {
    return refused(
        ProblemCode.UNKNOWN_FIELD,
        "Unknown column '%s'. Known: %s".formatted(shown(name), Columns.known()));
  }

  static RequestRefusedException invalid(String detail) {
    return refused(ProblemCode.VALIDATION_FAILED, detail);
  }

  static RequestRefusedException tooManyRows() {
    return invalid("A file has %d nodes at most".formatted(ImportNodes.MOST));
  }

  /** The beginning of a text that may be of any length. */
  static String shown(String text) {
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }

  private static RequestRefusedException refused(ProblemCode code, String detail) {
    return new RequestRefusedException(HttpStatus.BAD_REQUEST, code, detail);
  }
}
