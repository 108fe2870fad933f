/**
 * The install workflow: what signals it takes, how it works them off one at a time, and the
 * activities it calls. Code here runs inside Temporal's deterministic sandbox: time, chance,
 * threads and I/O only through {@link io.temporal.workflow.Workflow} and activities.
 */
@NullMarked
package dev.groundcrew.workflows.install;

import org.jspecify.annotations.NullMarked;
