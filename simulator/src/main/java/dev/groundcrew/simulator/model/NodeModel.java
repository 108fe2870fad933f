package dev.groundcrew.simulator.model;

import static dev.groundcrew.simulator.model.State.DISCOVERED;
import static dev.groundcrew.simulator.model.State.INSTALLING;
import static dev.groundcrew.simulator.model.State.INSTALL_FAILED;
import static dev.groundcrew.simulator.model.State.PENDING;
import static dev.groundcrew.simulator.model.State.RETIRED;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The expected node. It implements the documented rules and shares no code with Groundcrew, so that
 * a mistake in Groundcrew's rules is found.
 *
 * @param progress percent, as last reported
 * @param history its transitions, oldest first
 * @param failures the errors of all failed attempts that were reported, oldest first
 * @param maxAttempts failed attempts after which it is install_failed; 0 = no limit
 * @param profile what it boots, and reports with the token of its install; null if it does not boot
 * @param boots what its boots have led to
 */
public record NodeModel(
    State state,
    int attempts,
    @Nullable String lastError,
    @Nullable Integer progress,
    List<AuditRow> history,
    List<String> failures,
    int maxAttempts,
    @Nullable String profile,
    Booting boots) {

  private static final String SYSTEM = "system";

  /** The node after an action, and the expected message of the answer. */
  public record Applied(NodeModel node, String message) {}

  /** A newly registered node. */
  public static NodeModel registered(int maxAttempts) {
    return registered(maxAttempts, null);
  }

  /** A newly registered node that boots from the network. */
  public static NodeModel booting(int maxAttempts, String profile) {
    return registered(maxAttempts, profile);
  }

  private static NodeModel registered(int maxAttempts, @Nullable String profile) {
    return new NodeModel(
        DISCOVERED, 0, null, null, List.of(), List.of(), maxAttempts, profile, Booting.NEVER);
  }

  /** Applies {@code action} to the node. A boot has no message. */
  public Applied apply(Action action) {
    return switch (action) {
      case Action.MoveTo move -> requested(move.target(), move.force());
      case Action.Retire retire -> requested(RETIRED, false);
      case Action.Report report -> ReportRules.reported(this, report);
      case Action.Boot boot -> new Applied(boot().node(), "");
      case Action.BootInCircles circles -> new Applied(bootInCircles().node(), "");
    };
  }

  /** What a boot leads to. */
  public Booted boot() {
    return BootRules.boot(this);
  }

  /** What it leads to that the machine boots again and again without a report. */
  public Booted bootInCircles() {
    return BootRules.bootInCircles(this);
  }

  /** What the events tell of the node's boots, oldest first. */
  public List<String> bootEvents() {
    return boots.events();
  }

  /** The node after the server has counted a silent attempt. */
  public NodeModel stalled(String error) {
    return failedBySystem(error);
  }

  NodeModel failedBySystem(String error) {
    return failed(SYSTEM, error).node();
  }

  NodeModel givenUp(String error, int scripts) {
    return moved(INSTALLING, SYSTEM, attempts, lastError, Map.of())
        .moved(INSTALL_FAILED, SYSTEM, scripts, error, Map.of("error", error, "attempt", scripts));
  }

  NodeModel told(String event) {
    return with(attempts, lastError, progress, failures, boots.told(event));
  }

  NodeModel installerServed(String event) {
    return with(attempts, lastError, progress, failures, boots.installerServed(event));
  }

  private Applied requested(State target, boolean force) {
    NodeModel node =
        moved(
            target,
            "admin",
            force ? 0 : attempts,
            force ? null : lastError,
            force ? Map.of("force", true) : Map.of());
    return new Applied(
        target == PENDING ? node.withProgress(null) : node, "Node transitioned to " + target);
  }

  Applied failed(String by, String error) {
    int attempt = attempts + 1;
    return maxAttempts > 0 && attempt >= maxAttempts
        ? new Applied(
            moved(INSTALL_FAILED, by, attempt, error, Map.of("error", error, "attempt", attempt)),
            "Installation failed after %d attempts".formatted(attempt))
        : new Applied(
            with(attempt, error, null, failures, boots.attemptEnded()),
            "Installation failed (attempt %d), will retry".formatted(attempt));
  }

  NodeModel moved(
      State to, String by, int attempts, @Nullable String lastError, Map<String, Object> metadata) {
    AuditRow row = new AuditRow(state.toString(), to.toString(), by, metadata);
    return new NodeModel(
        to,
        attempts,
        lastError,
        progress,
        Stream.concat(history.stream(), Stream.of(row)).toList(),
        failures,
        maxAttempts,
        profile,
        boots.movedTo(to));
  }

  NodeModel withProgress(@Nullable Integer percent) {
    return with(attempts, lastError, percent, failures, boots);
  }

  NodeModel with(
      int attempts,
      @Nullable String lastError,
      @Nullable Integer progress,
      List<String> failures,
      Booting boots) {
    return new NodeModel(
        state, attempts, lastError, progress, history, failures, maxAttempts, profile, boots);
  }
}
