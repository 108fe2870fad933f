package dev.groundcrew.workflows.install;

import java.util.UUID;

/** The node to install. All else is loaded from the database, so that a new run can take over. */
public record InstallInput(UUID nodeId) {}
