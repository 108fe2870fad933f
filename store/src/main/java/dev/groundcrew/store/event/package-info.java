/**
 * The outbox: requests that may change a node's state, kept before they are signalled, and what
 * became of them. Also a node's timeline.
 */
@NullMarked
package dev.groundcrew.store.event;

import org.jspecify.annotations.NullMarked;
