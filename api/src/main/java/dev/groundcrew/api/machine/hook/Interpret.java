package dev.groundcrew.api.machine.hook;

import dev.groundcrew.store.profile.Profile.HookRule;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a reporter's event means for the install: a profile's own rules first, then what
 * cloud-init, curtin and subiquity are known to say.
 */
final class Interpret {

  private static final String CLOUD_INIT = "cloudinit";

  /** curtin's whole install, where nothing else runs it. */
  private static final String CURTIN_INSTALL = "cmd-install";

  /** The machine is about to boot what was installed. Its end is never reported. */
  private static final String SUBIQUITY_SHUTDOWN = "subiquity/Shutdown/shutdown";

  /**
   * The outermost step of each failure. The steps within them fail too, and their failures are
   * reported first: counting them would count one failure several times.
   */
  private static final Pattern SUBIQUITY_FAILURE =
      Pattern.compile(
          "subiquity/(?:Install/install|Early/run|Late/run[^/]*|[^/]+/apply_autoinstall_config)");

  /** cloud-init's last stage: the installed system is up. */
  private static final String LAST_STAGE = "modules-final";

  private Interpret() {}

  /** The status that the event acts as; empty if a rule says that it is only kept. */
  static Optional<ReportStatus> meaning(Door door, InstallerEvent event, List<HookRule> rules) {
    return rules.stream()
        .filter(rule -> matches(rule, door, event))
        .findFirst()
        .map(rule -> ReportStatus.of(rule.means()))
        .orElseGet(
            () -> Optional.of(door == Door.INSTALLER ? atInstaller(event) : atTarget(event)));
  }

  private static ReportStatus atInstaller(InstallerEvent event) {
    String name = event.name();
    if (name == null || CLOUD_INIT.equals(event.origin())) {
      return ReportStatus.PROGRESS;
    }
    if (name.equals(CURTIN_INSTALL) && event.finishes()) {
      return event.failed() ? ReportStatus.FAILED : completeIf(event.succeeded());
    }
    if (name.equals(SUBIQUITY_SHUTDOWN)) {
      return completeIf(event.starts());
    }
    return event.finishes() && event.failed() && SUBIQUITY_FAILURE.matcher(name).matches()
        ? ReportStatus.FAILED
        : ReportStatus.PROGRESS;
  }

  private static ReportStatus completeIf(boolean complete) {
    return complete ? ReportStatus.COMPLETE : ReportStatus.PROGRESS;
  }

  private static ReportStatus atTarget(InstallerEvent event) {
    return LAST_STAGE.equals(event.name()) && event.finishes() && event.succeeded()
        ? ReportStatus.FIRST_BOOT
        : ReportStatus.PROGRESS;
  }

  private static boolean matches(HookRule rule, Door door, InstallerEvent event) {
    return isOrAny(rule.door(), door.wireName())
        && isOrAny(rule.origin(), event.origin())
        && nameMatches(rule.name(), event.name())
        && isOrAny(rule.eventType(), event.eventType())
        && resultMatches(rule.result(), event);
  }

  private static boolean isOrAny(@Nullable String wanted, @Nullable String given) {
    return wanted == null || wanted.equalsIgnoreCase(given);
  }

  private static boolean nameMatches(@Nullable String wanted, @Nullable String given) {
    if (wanted == null) {
      return true;
    }
    if (given == null) {
      return false;
    }
    return wanted.endsWith("*")
        ? given.startsWith(wanted.substring(0, wanted.length() - 1))
        : wanted.equals(given);
  }

  /** A warning is a success; a rule may still want it alone. */
  private static boolean resultMatches(@Nullable String wanted, InstallerEvent event) {
    return isOrAny(wanted, event.result())
        || ("SUCCESS".equalsIgnoreCase(wanted) && event.succeeded());
  }
}
