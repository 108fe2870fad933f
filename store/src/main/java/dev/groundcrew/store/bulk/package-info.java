/** One action on many nodes: what was asked, of which nodes, and what became of each. */
@NullMarked
package dev.groundcrew.store.bulk;

import org.jspecify.annotations.NullMarked;
