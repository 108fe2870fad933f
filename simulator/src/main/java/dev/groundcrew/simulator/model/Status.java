package dev.groundcrew.simulator.model;

import java.util.Locale;

/** What an installer reports of its install. */
public enum Status {
  STARTED,
  PROGRESS,
  FAILED,
  COMPLETE;

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
