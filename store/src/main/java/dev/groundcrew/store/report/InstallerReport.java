package dev.groundcrew.store.report;

import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an installer reported. Its JSON form is the payload of the event that keeps it, so the names
 * are those of the report call.
 *
 * @param macAddress null where a token alone names the node
 * @param installationProgress percent, 0 to 100
 * @param event the installer's name of what happened
 * @param message what else it says of it
 * @param eventMetadata any JSON of its own
 */
public record InstallerReport(
    @Nullable MacAddress macAddress,
    @Nullable String ipAddress,
    @Nullable String hostname,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String systemUuid,
    @Nullable ReportStatus installationStatus,
    @Nullable Integer installationProgress,
    @Nullable String installationError,
    @Nullable String event,
    @Nullable String message,
    @Nullable JsonNode eventMetadata) {

  /** Whether it may change the node's state or attempts, and so has to be kept as an event. */
  boolean mayChangeState() {
    return installationStatus != null && installationStatus.mayChangeState();
  }

  /** Whether it says anything of the install, and not only that the machine is there. */
  boolean isAboutInstall() {
    return installationStatus != null || installationProgress != null;
  }

  /** Whether it tells anything that only an event keeps. */
  boolean tellsMore() {
    return event != null || message != null || eventMetadata != null;
  }

  /** The status, or progress if it has none. */
  ReportStatus effectiveStatus() {
    return Objects.requireNonNullElse(installationStatus, ReportStatus.PROGRESS);
  }

  boolean hasStarted() {
    return installationStatus == ReportStatus.STARTED;
  }

  /** A report that gives no facts. */
  public static InstallerReport of(
      MacAddress mac, ReportStatus status, @Nullable Integer progress, @Nullable String error) {
    return new InstallerReport(
        mac, null, null, null, null, null, null, status, progress, error, null, null, null);
  }

  /**
   * A report of the node that a token names.
   *
   * @param status null if it says nothing of the install
   */
  public static InstallerReport byToken(
      @Nullable String hostname, @Nullable ReportStatus status, @Nullable String error) {
    return new InstallerReport(
        null, null, hostname, null, null, null, null, status, null, error, null, null, null);
  }
}
