/** What a run is to be. */
@NullMarked
package dev.groundcrew.simulator.settings;

import org.jspecify.annotations.NullMarked;
