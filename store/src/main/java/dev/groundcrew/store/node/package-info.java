/** Nodes and their facts: registering, finding, describing, tagging. */
@NullMarked
package dev.groundcrew.store.node;

import org.jspecify.annotations.NullMarked;
