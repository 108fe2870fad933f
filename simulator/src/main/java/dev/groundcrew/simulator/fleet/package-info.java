/** Runs many simulated nodes at the same time. */
@NullMarked
package dev.groundcrew.simulator.fleet;

import org.jspecify.annotations.NullMarked;
