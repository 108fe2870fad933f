/** The install workflow's side: loading a node, committing a decision. */
@NullMarked
package dev.groundcrew.store.install;

import org.jspecify.annotations.NullMarked;
