/** Which call needs which role. */
@NullMarked
package dev.groundcrew.api.security;

import org.jspecify.annotations.NullMarked;
