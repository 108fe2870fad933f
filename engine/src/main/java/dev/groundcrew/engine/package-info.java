/** The connection to Temporal: where it is, whether it answers, and how an install is signalled. */
@NullMarked
package dev.groundcrew.engine;

import org.jspecify.annotations.NullMarked;
