package dev.groundcrew.workflows.bulk;

import java.time.Duration;

/**
 * How far a bulk is.
 *
 * @param waiting nodes that have not begun, or whose next step has not
 * @param awaited nodes whose outcome is waited for
 * @param finished whether the bulk is over
 * @param pause how long to wait before more nodes may begin; zero or more
 */
public record BulkProgress(int waiting, int awaited, boolean finished, Duration pause) {}
