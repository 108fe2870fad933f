/** The servers that a user knows, with their tokens. */
@NullMarked
package dev.groundcrew.cli.context;

import org.jspecify.annotations.NullMarked;
