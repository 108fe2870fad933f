package dev.groundcrew.simulator.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of calls in the measurements. */
public enum CallKind {
  REGISTER,
  /** Mints the token with which a node reports. */
  TOKEN,
  /** Saves the profile that machines boot. */
  PROFILE,
  TRANSITION,
  /** Asks what to boot. */
  BOOT,
  /** Fetches a document of an install. */
  SEED,
  STARTED,
  PROGRESS,
  FAILED,
  COMPLETE,
  FIRST_BOOT,
  FORCE,
  GET,
  HISTORY,
  EVENTS,
  /** Reads the outcome of a request that was answered 202. */
  EVENT,
  /** Checks whether the server answers, or which node has a MAC address. */
  PROBE;

  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
