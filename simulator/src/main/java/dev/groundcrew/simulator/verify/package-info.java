/** Compares the nodes that Groundcrew answers with the model. */
@NullMarked
package dev.groundcrew.simulator.verify;

import org.jspecify.annotations.NullMarked;
