/** Why Groundcrew cannot start, in words for who started it. */
@NullMarked
package dev.groundcrew.standalone.failure;

import org.jspecify.annotations.NullMarked;
