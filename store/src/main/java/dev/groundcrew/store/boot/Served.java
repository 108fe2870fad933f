package dev.groundcrew.store.boot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of script a machine got. */
public enum Served {
  /** The installer of the node's profile. */
  INSTALLER,
  /** A profile that somebody chose for one boot. */
  ONCE,
  /** Its own disk. */
  LOCAL,
  /** A script that waits and asks again. */
  WAIT;

  /** The name in JSON. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind called so. */
  @JsonCreator
  public static Served parse(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
