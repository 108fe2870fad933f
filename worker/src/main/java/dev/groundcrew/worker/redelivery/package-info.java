/** Signals again what was kept and not applied. */
@NullMarked
package dev.groundcrew.worker.redelivery;

import org.jspecify.annotations.NullMarked;
