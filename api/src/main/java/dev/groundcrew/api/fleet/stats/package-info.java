/** The call that tells how the fleet is doing. */
@NullMarked
package dev.groundcrew.api.fleet.stats;

import org.jspecify.annotations.NullMarked;
