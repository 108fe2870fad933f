/** Keeps the count of nodes small enough to be read with every list. */
@NullMarked
package dev.groundcrew.worker.count;

import org.jspecify.annotations.NullMarked;
