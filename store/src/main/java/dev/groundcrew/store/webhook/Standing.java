package dev.groundcrew.store.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the receiver of a webhook is doing.
 *
 * @param failures deliveries that failed in a row
 * @param downSince since when it counts as down; null while it is up
 * @param probeAt when the next probe is due; null: at once
 */
public record Standing(int failures, @Nullable Instant downSince, @Nullable Instant probeAt) {

  /**
   * When messages of so many different nodes have failed in a row, the receiver is down. Fewer can
   * be messages that it refuses.
   */
  public static final int NODES_THAT_FAIL = 5;

  /** The last delivery arrived. */
  public static final Standing UP = new Standing(0, null, null);

  /** Whether one probe at a time is sent to it. */
  public boolean isDown() {
    return downSince != null;
  }

  /** The same, but for the next probe. */
  public Standing probedAt(Instant next) {
    return new Standing(failures, downSince, next);
  }
}
