/** The call that tells what became of a request. */
@NullMarked
package dev.groundcrew.api.event;

import org.jspecify.annotations.NullMarked;
