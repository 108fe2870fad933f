/** The process that runs install workflows and keeps them open. */
@NullMarked
package dev.groundcrew.worker;

import org.jspecify.annotations.NullMarked;
