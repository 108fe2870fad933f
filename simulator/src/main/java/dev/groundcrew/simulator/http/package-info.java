/** Groundcrew's HTTP calls, sent until they are answered. */
@NullMarked
package dev.groundcrew.simulator.http;

import org.jspecify.annotations.NullMarked;
