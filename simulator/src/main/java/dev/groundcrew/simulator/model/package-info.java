/** What a node must look like after what was done to it, by Groundcrew's documented rules. */
@NullMarked
package dev.groundcrew.simulator.model;

import org.jspecify.annotations.NullMarked;
