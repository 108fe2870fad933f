/**
 * The workflow that delivers changes to one webhook, open while there is something to deliver. Code
 * here runs inside Temporal's deterministic sandbox.
 */
@NullMarked
package dev.groundcrew.workflows.webhook;

import org.jspecify.annotations.NullMarked;
