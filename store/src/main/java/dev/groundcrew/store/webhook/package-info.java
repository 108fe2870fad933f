/**
 * Outgoing webhooks: who is told of what, how far each has got, and what could not be delivered.
 */
@NullMarked
package dev.groundcrew.store.webhook;

import org.jspecify.annotations.NullMarked;
