/** One action on many nodes: taken in, shown, cancelled. */
@NullMarked
package dev.groundcrew.api.fleet.bulk;

import org.jspecify.annotations.NullMarked;
