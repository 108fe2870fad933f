/** The audit log: one row a transition, append-only. */
@NullMarked
package dev.groundcrew.store.history;

import org.jspecify.annotations.NullMarked;
