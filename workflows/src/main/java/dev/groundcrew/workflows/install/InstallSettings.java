package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.InstallLimits;

/**
 * The worker's configuration, as it travels into the workflow with what activities return: recorded
 * in history, so that a replay sees what the first run saw.
 *
 * @param searchAttributes whether the search attributes are registered, and so may be set
 */
public record InstallSettings(InstallLimits limits, boolean searchAttributes) {}
