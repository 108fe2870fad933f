/** HTTP calls to Groundcrew, repeated until they are answered. */
@NullMarked
package dev.groundcrew.simulator.http;

import org.jspecify.annotations.NullMarked;
