package dev.groundcrew.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ValidMac;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.ReportStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * The body of POST /report. Fields it does not know are ignored: a report is not lost because a
 * newer installer says more.
 *
 * @param installationProgress percent, 0 to 100
 * @param installationError what went wrong, with status failed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReportRequest(
    @NotNull(message = "is required") @ValidMac String macAddress,
    @Nullable @IpAddress(message = Formats.IP_MESSAGE) String ipAddress,
    @Nullable
        @Size(max = Formats.HOSTNAME_MAX)
        @Pattern(regexp = Formats.HOSTNAME, message = Formats.HOSTNAME_MESSAGE)
        String hostname,
    @Nullable @Size(max = Formats.NAME_MAX) String vendor,
    @Nullable @Size(max = Formats.NAME_MAX) String model,
    @Nullable @Size(max = Formats.NAME_MAX) String serialNumber,
    @Nullable @Size(max = Formats.NAME_MAX) String systemUuid,
    @Nullable @Pattern(regexp = Formats.STATUS, message = Formats.STATUS_MESSAGE)
        String installationStatus,
    @Nullable @Min(0) @Max(100) Integer installationProgress,
    @Nullable String installationError) {

  InstallerReport toReport() {
    return new InstallerReport(
        MacAddress.parse(macAddress).orElseThrow(),
        ipAddress,
        hostname,
        vendor,
        model,
        serialNumber,
        systemUuid,
        installationStatus == null ? null : ReportStatus.parse(installationStatus),
        installationProgress,
        installationError);
  }
}
