package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.boot.Handed;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a simulated machine knows of its boots. Only one thread at a time uses it. */
final class BootState {

  private @Nullable Handed handed;
  private long installOfHanded;
  private long lastBoot;
  private int boots;
  private boolean known = true;

  /** What the last installer was handed. */
  Handed handed() {
    return Objects.requireNonNull(handed, "no installer was booted");
  }

  /** What the last installer of that install was handed; null if there was none. */
  @Nullable Handed handedIn(long install) {
    return installOfHanded == install ? handed : null;
  }

  /** What the last installer was handed, whatever the install; null if there was none. */
  @Nullable Handed lastHanded() {
    return handed;
  }

  void handed(Handed next, long install) {
    handed = next;
    installOfHanded = install;
  }

  /**
   * Counts a boot.
   *
   * @param sure whether the server has counted it once
   */
  void booted(boolean sure) {
    lastBoot = System.nanoTime();
    boots++;
    known &= sure;
  }

  /** Boots so far. */
  int count() {
    return boots;
  }

  /** False if the server may have counted one of the boots twice. */
  boolean known() {
    return known;
  }

  /** How long to wait until the next boot is more than {@code pause} after the last. */
  Duration until(Duration pause) {
    return boots == 0 ? Duration.ZERO : pause.minusNanos(System.nanoTime() - lastBoot);
  }
}
