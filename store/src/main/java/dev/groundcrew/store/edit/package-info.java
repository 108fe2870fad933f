/** People's edits of a node, each of which is an event. */
@NullMarked
package dev.groundcrew.store.edit;

import org.jspecify.annotations.NullMarked;
