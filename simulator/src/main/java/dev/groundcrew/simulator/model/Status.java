package dev.groundcrew.simulator.model;

import java.util.Locale;

/** The status in an installer's report. */
public enum Status {
  STARTED,
  PROGRESS,
  FAILED,
  COMPLETE,
  /** The installed system runs. */
  FIRST_BOOT;

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
