/** Keeps from Temporal's server what installers reported. */
@NullMarked
package dev.groundcrew.engine.encryption;

import org.jspecify.annotations.NullMarked;
