package dev.groundcrew.simulator.verify;

/**
 * Something that is not as it must be.
 *
 * @param subject what was compared
 */
public record Difference(
    String mac, String nodeId, String subject, String expected, String actual) {

  @Override
  public String toString() {
    return """
           %s (%s): %s
             expected: %s
             actual:   %s"""
        .formatted(mac, nodeId, subject, expected, actual);
  }
}
