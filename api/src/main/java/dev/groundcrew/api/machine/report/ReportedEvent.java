package dev.groundcrew.api.machine.report;

import dev.groundcrew.workflows.node.ReportStatus;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an installer calls what happened, and the status that it stands for. */
enum ReportedEvent {
  /** The machine has booted something. */
  BOOT_STARTED(null),
  INSTALL_STARTED(ReportStatus.STARTED),
  INSTALL_PROGRESS(ReportStatus.PROGRESS),
  INSTALL_COMPLETE(ReportStatus.COMPLETE),
  INSTALL_FAILED(ReportStatus.FAILED),
  FIRST_BOOT(ReportStatus.FIRST_BOOT),
  /** The machine is there. */
  HEARTBEAT(null);

  private static final String FIELD = "event";

  private final @Nullable ReportStatus status;

  ReportedEvent(@Nullable ReportStatus status) {
    this.status = status;
  }

  /** The status that it acts as; null if it only says that the machine is there. */
  @Nullable ReportStatus status() {
    return status;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The event in any case; null if none is given, or one that is not known. */
  static @Nullable ReportedEvent read(Fields fields, Warnings warnings) {
    String text = fields.text(FIELD);
    if (text == null) {
      return null;
    }
    Optional<ReportedEvent> known = find(text.toLowerCase(Locale.ROOT));
    if (known.isEmpty()) {
      warnings.add(FIELD, text, "is not known: it counts as a heartbeat");
    }
    return known.orElse(null);
  }

  private static Optional<ReportedEvent> find(String wireName) {
    for (ReportedEvent event : values()) {
      if (event.wireName().equals(wireName)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }
}
