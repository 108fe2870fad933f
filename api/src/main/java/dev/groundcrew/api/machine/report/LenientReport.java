package dev.groundcrew.api.machine.report;

import dev.groundcrew.store.report.InstallerReport;
import java.util.List;

/**
 * What could be used of a report.
 *
 * @param warnings what could not be, and why
 */
public record LenientReport(InstallerReport report, List<String> warnings) {}
