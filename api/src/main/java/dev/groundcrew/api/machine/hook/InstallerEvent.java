package dev.groundcrew.api.machine.hook;

import dev.groundcrew.store.event.LogFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of cloud-init's, curtin's or subiquity's own reporter.
 *
 * @param origin whose it is: {@code cloudinit}, or {@code curtin}, which subiquity says too
 * @param name the step's, as a path, such as {@code cmd-install/stage-extract}
 * @param eventType {@code start} or {@code finish}; others may come
 * @param result of a finish {@code SUCCESS}, {@code WARN} or {@code FAIL}
 * @param timed whether it says when it happened: the same text is then the same event
 */
record InstallerEvent(
    @Nullable String origin,
    @Nullable String name,
    @Nullable String eventType,
    @Nullable String result,
    @Nullable String description,
    boolean timed,
    List<LogFile> files) {

  boolean starts() {
    return "start".equals(eventType);
  }

  boolean finishes() {
    return "finish".equals(eventType);
  }

  boolean failed() {
    return "FAIL".equals(result);
  }

  /** Whether it ended well; with warnings is well enough. */
  boolean succeeded() {
    return "SUCCESS".equals(result) || "WARN".equals(result);
  }

  /** The event and its result as its reporter would print them. */
  String shown() {
    return "%s %s"
        .formatted(name == null ? "an event" : "'" + name + "'", failed() ? "failed" : "came");
  }
}
