package dev.groundcrew.simulator.settings;

/** What is simulated. */
public enum Mode {
  /** Whole installs, from registration on. */
  INSTALLS,
  /** Progress reports alone, as fast as they are answered. */
  PROGRESS
}
