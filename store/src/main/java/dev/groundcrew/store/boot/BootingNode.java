package dev.groundcrew.store.boot;

import dev.groundcrew.store.node.Node;
import dev.groundcrew.store.profile.Profile;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node that asks what to boot, and all that decides it.
 *
 * @param profile the one that its present install began with; null if it has none
 * @param once what somebody chose for its next boot
 * @param scriptsServed installers' scripts served in the present install, repeats not counted
 * @param attemptReported whether the present attempt has reported
 * @param waiting whether an event of the node waits to be applied
 * @param maxAttempts failed attempts after which its install is given up, as its workflow was told;
 *     0 = no limit; null if it was told nothing yet
 * @param last its latest boot; null if there is none
 */
public record BootingNode(
    Node node,
    @Nullable Profile profile,
    @Nullable Once once,
    int scriptsServed,
    boolean attemptReported,
    boolean waiting,
    @Nullable Integer maxAttempts,
    @Nullable LastBoot last) {

  /** The same with these profiles. */
  BootingNode with(@Nullable Profile installs, @Nullable Once bootsOnce) {
    return new BootingNode(
        node, installs, bootsOnce, scriptsServed, attemptReported, waiting, maxAttempts, last);
  }

  /**
   * What to boot once.
   *
   * @param profile null if there is no such profile any more
   */
  public record Once(String profileId, @Nullable Profile profile) {}

  /**
   * The latest boot and its event.
   *
   * @param served what was served; null if the event is gone, or not one of a boot
   * @param installId the install that it was in
   * @param state the node's state at that time
   * @param began how long ago its first script was asked for; null if the event is gone
   * @param asked how long ago a script was last asked for
   */
  public record LastBoot(
      @Nullable UUID eventId,
      @Nullable Served served,
      @Nullable UUID installId,
      @Nullable String state,
      @Nullable Duration began,
      Duration asked) {}
}
