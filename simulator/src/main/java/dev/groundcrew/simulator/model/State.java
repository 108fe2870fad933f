package dev.groundcrew.simulator.model;

import java.util.Locale;

/** The states that a simulated node can have. */
public enum State {
  DISCOVERED,
  PENDING,
  INSTALLING,
  INSTALLED,
  INSTALL_FAILED,
  ACTIVE,
  RETIRED;

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
