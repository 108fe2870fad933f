/** The summary of a run, as a table or as JSON. */
@NullMarked
package dev.groundcrew.simulator.summary;

import org.jspecify.annotations.NullMarked;
