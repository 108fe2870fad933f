/** The documents of an install, for its installer. */
@NullMarked
package dev.groundcrew.api.machine.seed;

import org.jspecify.annotations.NullMarked;
