/** Figures of the whole fleet, and whose turn it is to publish them. */
@NullMarked
package dev.groundcrew.store.fleet;

import org.jspecify.annotations.NullMarked;
