/** What one worker at a time does for all. */
@NullMarked
package dev.groundcrew.worker.turn;

import org.jspecify.annotations.NullMarked;
