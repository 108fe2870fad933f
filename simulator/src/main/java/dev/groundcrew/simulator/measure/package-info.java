/** Counts and latencies of calls. */
@NullMarked
package dev.groundcrew.simulator.measure;

import org.jspecify.annotations.NullMarked;
