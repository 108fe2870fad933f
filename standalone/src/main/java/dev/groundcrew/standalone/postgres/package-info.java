/** PostgreSQL: the one given, or one of our own. */
@NullMarked
package dev.groundcrew.standalone.postgres;

import org.jspecify.annotations.NullMarked;
