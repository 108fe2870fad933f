/** The settings of a run. */
@NullMarked
package dev.groundcrew.simulator.settings;

import org.jspecify.annotations.NullMarked;
