package dev.groundcrew.api.machine.report;

import dev.groundcrew.api.http.Formats;
import dev.groundcrew.api.http.ProblemCode;
import dev.groundcrew.api.http.RequestRefusedException;
import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of POST /report. A machine can't correct its report, so only what decides about it
 * must be right: the MAC address and the status. Any other detail that can't be used is left out,
 * with a warning; fields that are not known are ignored.
 */
public final class ReadReport {

  /** What people write in their scripts, by its length in a form. */
  private static final Map<String, String> IN_A_FORM =
      Map.of(
          "status", "installation_status",
          "progress", "installation_progress",
          "error", "installation_error");

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
    return read(macAddress(fields), fields, null, warnings);
  }

  /**
   * The report that a form holds: the same fields, of which {@code status}, {@code progress} and
   * {@code error} may be called so. A token names the node, and the MAC address is not looked at.
   *
   * @throws RequestRefusedException 400 if its status can't be used
   */
  public static LenientReport readForm(byte[] body, @Nullable String contentType) {
    Warnings warnings = new Warnings();
    Fields fields = Fields.ofForm(DecodeBody.decode(body, contentType), IN_A_FORM, warnings);
    return read(null, fields, fields.text("key"), warnings);
  }

  private static LenientReport read(
      @Nullable MacAddress mac, Fields fields, @Nullable String key, Warnings warnings) {
    ReportedEvent event = ReportedEvent.read(fields, warnings);
    ReportStatus status = status(fields, event, warnings);
    String error = ErrorText.read(fields);
    String message = message(fields, warnings);
    if (status == ReportStatus.FAILED && error == null) {
      error = message;
    }
    JsonNode metadata = EventMetadata.read(fields, warnings);
    boolean worthKeeping =
        message != null || metadata != null || event == ReportedEvent.BOOT_STARTED;
    InstallerReport report =
        new InstallerReport(
            mac,
            IpAddress.read(fields, warnings),
            HostName.read(fields, warnings),
            HardwareFact.read("vendor", fields, warnings),
            HardwareFact.read("model", fields, warnings),
            HardwareFact.read("serial_number", fields, warnings),
            HardwareFact.readUuid("system_uuid", fields, warnings),
            status,
            Progress.read(fields, warnings),
            error,
            event != null && worthKeeping ? event.wireName() : null,
            message,
            metadata);
    return new LenientReport(report, key, warnings.texts());
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

  private static @Nullable ReportStatus status(
      Fields fields, @Nullable ReportedEvent event, Warnings warnings) {
    String text = text(fields.value("installation_status"));
    ReportStatus ofEvent = event == null ? null : event.status();
    if (text.isEmpty()) {
      return ofEvent;
    }
    ReportStatus status =
        ReportStatus.of(text.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> refused("installation_status " + Formats.STATUS_MESSAGE));
    if (event != null && ofEvent != null && ofEvent != status) {
      warnings.add("event", event.wireName(), "does not go with the status: the status counts");
    }
    return status;
  }

  private static @Nullable String message(Fields fields, Warnings warnings) {
    String text = fields.text("message");
    if (text == null || text.length() <= Formats.COMMENT_MAX) {
      return text;
    }
    warnings.add(
        "message", text, "is longer than %d characters: cut".formatted(Formats.COMMENT_MAX));
    return StorableText.cut(text, Formats.COMMENT_MAX);
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
