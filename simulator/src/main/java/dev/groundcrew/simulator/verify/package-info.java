/** Compares nodes as Groundcrew shows them with the model. */
@NullMarked
package dev.groundcrew.simulator.verify;

import org.jspecify.annotations.NullMarked;
