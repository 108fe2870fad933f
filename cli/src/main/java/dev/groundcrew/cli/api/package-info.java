/** Calls of Groundcrew's API. */
@NullMarked
package dev.groundcrew.cli.api;

import org.jspecify.annotations.NullMarked;
