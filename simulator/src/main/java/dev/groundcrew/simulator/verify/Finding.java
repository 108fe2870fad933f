package dev.groundcrew.simulator.verify;

/** A difference, without the node that it belongs to. */
record Finding(String subject, String expected, String actual) {

  static Finding of(String subject, Object expected, Object actual) {
    return new Finding(subject, expected.toString(), actual.toString());
  }
}
