/** From a kept request to its answer: signal, wait for the outcome, answer. */
@NullMarked
package dev.groundcrew.api.outcome;

import org.jspecify.annotations.NullMarked;
