/** Restarts install workflows that were terminated, cancelled or lost. */
@NullMarked
package dev.groundcrew.worker.reconcile;

import org.jspecify.annotations.NullMarked;
