/**
 * What travels between Groundcrew's processes and what decides about it: the node's state machine
 * ({@code node}) and the install workflow ({@code install}). Nothing here knows Spring or JDBC.
 */
@NullMarked
package dev.groundcrew.workflows;

import org.jspecify.annotations.NullMarked;
