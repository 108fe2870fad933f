/** Groundcrew in one process, with the PostgreSQL and the Temporal engine it needs. */
@NullMarked
package dev.groundcrew.standalone;

import org.jspecify.annotations.NullMarked;
