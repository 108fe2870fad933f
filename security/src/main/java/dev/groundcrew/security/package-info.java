/** Who calls, and in which role. */
@NullMarked
package dev.groundcrew.security;

import org.jspecify.annotations.NullMarked;
