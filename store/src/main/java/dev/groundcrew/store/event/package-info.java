/** Requests that may change a node's state, and what became of them. */
@NullMarked
package dev.groundcrew.store.event;

import org.jspecify.annotations.NullMarked;
