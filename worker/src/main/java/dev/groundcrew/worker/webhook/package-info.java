/** Delivers changes to webhooks. */
@NullMarked
package dev.groundcrew.worker.webhook;

import org.jspecify.annotations.NullMarked;
