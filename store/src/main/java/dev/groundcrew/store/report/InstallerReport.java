package dev.groundcrew.store.report;

import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.ReportStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an installer reported. Its JSON form is the payload of the event that keeps it, so the names
 * are those of the report call.
 *
 * @param installationProgress percent, 0 to 100
 */
public record InstallerReport(
    MacAddress macAddress,
    @Nullable String ipAddress,
    @Nullable String hostname,
    @Nullable String vendor,
    @Nullable String model,
    @Nullable String serialNumber,
    @Nullable String systemUuid,
    @Nullable ReportStatus installationStatus,
    @Nullable Integer installationProgress,
    @Nullable String installationError) {

  /** Whether it may change the node's state or attempts, and so has to be kept as an event. */
  boolean mayChangeState() {
    return installationStatus != null && installationStatus.mayChangeState();
  }

  /** Whether it says anything of the install, and not only that the machine is there. */
  boolean isAboutInstall() {
    return installationStatus != null || installationProgress != null;
  }

  boolean hasStarted() {
    return installationStatus == ReportStatus.STARTED;
  }

  /** A report that gives no facts. */
  public static InstallerReport of(
      MacAddress mac, ReportStatus status, @Nullable Integer progress, @Nullable String error) {
    String notGiven = null;
    return new InstallerReport(
        mac, notGiven, notGiven, notGiven, notGiven, notGiven, notGiven, status, progress, error);
  }
}
