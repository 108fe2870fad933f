/** A model of the expected nodes, by Groundcrew's documented rules. */
@NullMarked
package dev.groundcrew.simulator.model;

import org.jspecify.annotations.NullMarked;
