package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the body of POST /report. A machine can't correct its report, so only what decides about it
 * must be right: the MAC address and the status. Any other detail that can't be used is left out,
 * with a warning; fields that are not known are ignored.
 */
public final class ReadReport {

  private ReadReport() {}

  /**
   * The report that {@code body} holds, whatever its Content-Type says it is.
   *
   * @throws RequestRefusedException 400 if it is no JSON object, or its MAC address or its status
   *     can't be used
   */
  static LenientReport read(byte[] body, @Nullable String contentType) {
    Warnings warnings = new Warnings();
    Fields fields = Fields.ofJson(DecodeBody.decode(body, contentType), warnings);
    InstallerReport report =
        new InstallerReport(
            macAddress(fields),
            IpAddress.read(fields, warnings),
            HostName.read(fields, warnings),
            HardwareFact.read("vendor", fields, warnings),
            HardwareFact.read("model", fields, warnings),
            HardwareFact.read("serial_number", fields, warnings),
            HardwareFact.readUuid("system_uuid", fields, warnings),
            status(fields),
            Progress.read(fields, warnings),
            ErrorText.read(fields));
    return new LenientReport(report, warnings.texts());
  }

  private static MacAddress macAddress(Fields fields) {
    String text = text(fields.value("mac_address"));
    if (text.isEmpty()) {
      throw refused("mac_address is required");
    }
    return switch (MacAddress.read(text)) {
      case MacAddress.Reading.Usable usable -> usable.address();
      case MacAddress.Reading.Unusable unusable ->
          throw refused("mac_address " + unusable.reason());
    };
  }

  private static @Nullable ReportStatus status(Fields fields) {
    String text = text(fields.value("installation_status"));
    return text.isEmpty()
        ? null
        : ReportStatus.of(text.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> refused("installation_status " + Formats.STATUS_MESSAGE));
  }

  private static String text(Fields.@Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Fields.Value.Text text -> StorableText.trim(text.text());
      case Fields.Value.Structure structure -> structure.json();
    };
  }

  private static RequestRefusedException refused(String detail) {
    return new RequestRefusedException(
        HttpStatus.BAD_REQUEST, ProblemCode.VALIDATION_FAILED, detail);
  }
}
