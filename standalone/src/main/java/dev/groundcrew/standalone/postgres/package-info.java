/** PostgreSQL: a configured one, or the embedded one. */
@NullMarked
package dev.groundcrew.standalone.postgres;

import org.jspecify.annotations.NullMarked;
