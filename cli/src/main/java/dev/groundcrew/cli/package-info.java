/** The command line: <code>groundcrew</code>. */
@NullMarked
package dev.groundcrew.cli;

import org.jspecify.annotations.NullMarked;
