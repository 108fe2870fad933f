/** Whose turn it is to do what one process at a time does for all. */
@NullMarked
package dev.groundcrew.store.turn;

import org.jspecify.annotations.NullMarked;
