/** What all calls of machines have in common. */
@NullMarked
package dev.groundcrew.api.machine;

import org.jspecify.annotations.NullMarked;
