/** What changes, told as it happens to whoever listens. */
@NullMarked
package dev.groundcrew.api.event.stream;

import org.jspecify.annotations.NullMarked;
