package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.NodeSnapshot;

/** What the Temporal UI shows of a running install, in Markdown. */
final class InstallDetails {

  private static final int LONGEST_ERROR = 500;

  private InstallDetails() {}

  static String of(NodeSnapshot node, InstallLimits limits) {
    String limit = limits.maxAttempts() == 0 ? "no limit" : "of " + limits.maxAttempts();
    String details =
        "**%s**, %d failed attempts (%s)".formatted(node.state(), node.attempts(), limit);
    String error = node.lastError();
    return error == null ? details : details + "\n\nLast error:\n\n" + quoted(error);
  }

  /** As an indented code block, which nothing in an installer's output can break out of. */
  private static String quoted(String error) {
    String shown =
        error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR) + "…";
    return shown.indent(4);
  }
}
