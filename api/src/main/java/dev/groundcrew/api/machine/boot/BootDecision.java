package dev.groundcrew.api.machine.boot;

import dev.groundcrew.store.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What a booting node is to get. */
sealed interface BootDecision {

  /**
   * A script that waits and asks again.
   *
   * @param why the end of a sentence that begins with the node
   */
  record Wait(String why, int seconds) implements BootDecision {}

  /**
   * Its own disk.
   *
   * @param why the end of a sentence that begins with the node
   * @param warning what is wrong with that, for the timeline; null if nothing is
   */
  record Local(String why, @Nullable String warning) implements BootDecision {}

  /** The installer of its profile. */
  record Install(Profile profile) implements BootDecision {}

  /** A profile that was chosen for this boot. */
  record Once(Profile profile) implements BootDecision {}

  /** Its attempt is over: it reported, and the machine boots again. */
  record BootedAgain() implements BootDecision {}

  /**
   * Its install has never begun, and no further installer is served.
   *
   * @param scripts how many were
   */
  record GiveUp(int scripts) implements BootDecision {}
}
