package dev.groundcrew.simulator.verify;

/**
 * A difference between the expected and the actual value.
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
