package dev.groundcrew.api.machine.hook;

import dev.groundcrew.workflows.node.ReportStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an event says of the install. The names are those of a profile's rules. */
enum Means {
  STARTED(ReportStatus.STARTED),
  PROGRESS(ReportStatus.PROGRESS),
  COMPLETE(ReportStatus.COMPLETE),
  FAILED(ReportStatus.FAILED),
  FIRST_BOOT(ReportStatus.FIRST_BOOT),
  /** Nothing: it is only kept. */
  IGNORE(null);

  private final @Nullable ReportStatus status;

  Means(@Nullable ReportStatus status) {
    this.status = status;
  }

  /** The status that it acts as; null if it acts as none. */
  @Nullable ReportStatus status() {
    return status;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The meaning called so; profiles hold no other name. */
  static Means parse(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
