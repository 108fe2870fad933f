/** What machines ask for when they boot, and what they were served. */
@NullMarked
package dev.groundcrew.store.boot;

import org.jspecify.annotations.NullMarked;
