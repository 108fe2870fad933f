package dev.groundcrew.store.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One install of a node, as its events tell it.
 *
 * @param profile the profile that it began with; null if it had none, or none is known any more
 * @param began when the node became pending
 * @param ended null while it runs
 * @param attempts newest first; of very many the newest
 */
public record Install(
    UUID id,
    @Nullable String profile,
    Instant began,
    @Nullable Instant ended,
    End outcome,
    List<Attempt> attempts) {

  /** How an install or an attempt ended. */
  public enum End {
    /** It has not. */
    RUNNING,
    COMPLETE,
    /** The installer said so, or the machine booted without ever reporting. */
    FAILED,
    /** The installer went silent. Of an attempt only. */
    STALLED,
    /**
     * The machine booted again, and the attempt had neither completed nor failed. Of an attempt
     * only.
     */
    BOOTED_AGAIN,
    /** An admin gave it up. */
    ABORTED,
    /** The node retired. */
    RETIRED;

    /** The name in JSON. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One attempt of an install.
   *
   * @param number from 1
   * @param began when the installer first reported, or when the attempt before ended
   * @param error why it ended; at most 1 KiB
   * @param lastStep the last step that an installer's own reporter told of
   * @param logs files that were attached to its events, oldest first; of very many the first
   */
  public record Attempt(
      int number,
      Instant began,
      @Nullable Instant ended,
      End outcome,
      @Nullable String error,
      @Nullable String lastStep,
      List<Log> logs) {}

  /**
   * A file that is kept.
   *
   * @param bytes how long it was
   */
  public record Log(UUID eventId, String name, long bytes) {}
}
