/** The calls on nodes: register, list, describe, tag, move to another state, retire. */
@NullMarked
package dev.groundcrew.api.node;

import org.jspecify.annotations.NullMarked;
