package dev.groundcrew.api.node.transfer;

import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.transfer.ImportNodes;
import org.springframework.http.HttpStatus;

/** Why a file as a whole is refused. */
final class UnreadableFile {

  private static final int MOST_SHOWN = 100;
  private static final int REPLACEMENT = 0xFFFD;

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

  /** The beginning of a text that may be of any length, and what an answer can hold of it. */
  static String shown(String text) {
    String beginning = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "\u2026" : text;
    StringBuilder shown = new StringBuilder();
    beginning
        .codePoints()
        .map(c -> canBeShown(c) ? c : REPLACEMENT)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Half of a pair is left where the text was cut, and YAML can spell one. */
  private static boolean canBeShown(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }

  private static RequestRefusedException refused(ProblemCode code, String detail) {
    return new RequestRefusedException(HttpStatus.BAD_REQUEST, code, detail);
  }
}
