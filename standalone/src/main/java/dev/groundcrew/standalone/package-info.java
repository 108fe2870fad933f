/** Groundcrew in one process, with a PostgreSQL and a Temporal engine. */
@NullMarked
package dev.groundcrew.standalone;

import org.jspecify.annotations.NullMarked;
