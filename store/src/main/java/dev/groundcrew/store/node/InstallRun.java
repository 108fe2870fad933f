package dev.groundcrew.store.node;

/**
 * The Temporal workflow that last took the node up, open or not.
 *
 * @param workflowId {@code install-<node id>}
 * @param runId Temporal's id of the run; a workflow that was continued, reset or restarted is
 *     another run
 */
public record InstallRun(String workflowId, String runId) {}
