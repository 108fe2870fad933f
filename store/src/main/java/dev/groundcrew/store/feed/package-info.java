/** What changed, in order, for those who want to be told. */
@NullMarked
package dev.groundcrew.store.feed;

import org.jspecify.annotations.NullMarked;
