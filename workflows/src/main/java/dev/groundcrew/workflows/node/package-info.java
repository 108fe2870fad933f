/**
 * The state machine of a node: its states, the events that may change them, and {@link
 * dev.groundcrew.workflows.node.StateMachine}, the pure function that says what an event does.
 * Everything in this package is free of I/O, time and chance, so that workflow code may call it.
 */
@NullMarked
package dev.groundcrew.workflows.node;

import org.jspecify.annotations.NullMarked;
