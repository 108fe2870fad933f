/** Many nodes at once, as a file has them. */
@NullMarked
package dev.groundcrew.store.transfer;

import org.jspecify.annotations.NullMarked;
