/** The fleet's figures as metrics. */
@NullMarked
package dev.groundcrew.worker.fleet;

import org.jspecify.annotations.NullMarked;
