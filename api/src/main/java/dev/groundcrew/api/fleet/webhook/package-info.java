/** Who is told of changes. */
@NullMarked
package dev.groundcrew.api.fleet.webhook;

import org.jspecify.annotations.NullMarked;
