/** Start-up errors with an explanation for the user. */
@NullMarked
package dev.groundcrew.standalone.failure;

import org.jspecify.annotations.NullMarked;
