package dev.groundcrew.simulator.settings;

/** What is simulated. */
public enum Mode {
  /** Whole installs, from registration on. */
  INSTALLS,
  /** Progress reports only, as fast as they are answered. */
  PROGRESS
}
