/** Commands on dead events. */
@NullMarked
package dev.groundcrew.cli.event;

import org.jspecify.annotations.NullMarked;
