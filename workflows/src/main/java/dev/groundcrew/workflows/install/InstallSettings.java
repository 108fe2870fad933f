package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.InstallLimits;

/**
 * The worker's configuration, as it travels into the workflow with what activities return: recorded
 * in history, so that a replay sees what the first run saw.
 *
 * @param limits those of the install's profile, else the configured ones
 * @param searchAttributes whether the search attributes are registered, and so may be set
 */
public record InstallSettings(InstallLimits limits, boolean searchAttributes) {

  /** The same with other limits. */
  public InstallSettings with(InstallLimits other) {
    return new InstallSettings(other, searchAttributes);
  }
}
