package dev.groundcrew.simulator.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The calls that are told apart in the figures. */
public enum CallKind {
  REGISTER,
  TRANSITION,
  STARTED,
  PROGRESS,
  FAILED,
  COMPLETE,
  FORCE,
  GET,
  HISTORY,
  /** A look at what became of a request that was answered 202. */
  EVENT,
  /** A look whether the server is there, or whose a MAC address is. */
  PROBE;

  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
