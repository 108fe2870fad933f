/** Removing nodes for good. */
@NullMarked
package dev.groundcrew.store.purge;

import org.jspecify.annotations.NullMarked;
