package dev.groundcrew.api.machine.report;

import dev.groundcrew.store.report.InstallerReport;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what cloud-init's {@code phone_home} posts: a form of its host keys, its instance id and
 * its names. What it could not find out is {@code N/A}.
 */
public final class ReadPhoneHome {

  private static final String NOT_KNOWN = "N/A";

  private ReadPhoneHome() {}

  /** A first boot, with the host name. */
  public static LenientReport read(byte[] body, @Nullable String contentType) {
    Warnings warnings = new Warnings();
    Fields fields = Fields.ofForm(DecodeBody.decode(body, contentType), Map.of(), warnings);
    String hostname =
        NOT_KNOWN.equals(fields.text("hostname")) ? null : HostName.read(fields, warnings);
    return new LenientReport(
        InstallerReport.byToken(hostname, ReportStatus.FIRST_BOOT, null), null, warnings.texts());
  }
}
