/** What is going to be done to each node: drawn from the seed, before anything is sent. */
@NullMarked
package dev.groundcrew.simulator.plan;

import org.jspecify.annotations.NullMarked;
