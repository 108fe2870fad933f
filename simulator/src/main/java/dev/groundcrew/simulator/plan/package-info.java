/** The plan of each node, generated from the seed before anything is sent. */
@NullMarked
package dev.groundcrew.simulator.plan;

import org.jspecify.annotations.NullMarked;
