/** Boot scripts, as a machine reads them. */
@NullMarked
package dev.groundcrew.simulator.boot;

import org.jspecify.annotations.NullMarked;
