/** What an admin's request for another state writes before it is signalled. */
@NullMarked
package dev.groundcrew.store.transition;

import org.jspecify.annotations.NullMarked;
