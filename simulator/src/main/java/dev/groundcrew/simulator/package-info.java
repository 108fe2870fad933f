/** The command line: options in, a run, its summary and exit code out. */
@NullMarked
package dev.groundcrew.simulator;

import org.jspecify.annotations.NullMarked;
