package dev.groundcrew.api.machine.report;

import dev.groundcrew.store.report.InstallerReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be used of a report.
 *
 * @param key what a form gives in place of the header Idempotency-Key
 * @param warnings what could not be used, and why
 */
public record LenientReport(InstallerReport report, @Nullable String key, List<String> warnings) {}
