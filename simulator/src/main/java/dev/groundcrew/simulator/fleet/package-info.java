/** Drives the simulated nodes, many at once. */
@NullMarked
package dev.groundcrew.simulator.fleet;

import org.jspecify.annotations.NullMarked;
