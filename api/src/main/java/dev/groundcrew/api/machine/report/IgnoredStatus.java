package dev.groundcrew.api.machine.report;

import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.Outcome;
import dev.groundcrew.workflows.node.ReportStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a report's status changed nothing, for the warnings of its answer. */
final class IgnoredStatus {

  private IgnoredStatus() {}

  /** One warning, or none if the status had an effect or was not meant to have one. */
  static List<String> warnings(@Nullable ReportStatus status, Outcome outcome) {
    if (status == null
        || !status.mayChangeState()
        || outcome.result() != Outcome.Result.UNCHANGED
        || (status == ReportStatus.FIRST_BOOT && outcome.from() == NodeState.ACTIVE)) {
      return List.of();
    }
    NodeState state = outcome.from();
    return List.of(
        "'%s' ignored: the node is %s%s"
            .formatted(status.wireName(), state, reason(status, state)));
  }

  private static String reason(ReportStatus status, NodeState state) {
    if (status == ReportStatus.FIRST_BOOT) {
      return switch (state) {
        case PENDING, INSTALLING ->
            ", and without a token of this install it may be the system of before that boots";
        case INSTALLED -> ", and stays so unless its profile's 'next' is active";
        default -> "";
      };
    }
    if (status != ReportStatus.STARTED) {
      return state == NodeState.PENDING ? ", and 'started' comes first" : "";
    }
    return switch (state) {
      case INSTALLING -> " already";
      case ACTIVE -> ", and an installer that runs on it may erase it";
      case DISCOVERED, INSTALLED, INSTALL_FAILED, REPROVISION ->
          ", and has to be made pending first";
      case PENDING, DEPROVISIONING, MIGRATING, RETIRED -> "";
    };
  }
}
