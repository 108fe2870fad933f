package dev.groundcrew.simulator.http;

/** A node with this MAC address was registered before the run. */
public final class MacTakenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MacTakenException(String mac) {
    super(
        ("Node %s is registered already, by an earlier run with the same seed most likely:"
                + " choose another --seed")
            .formatted(mac));
  }
}
