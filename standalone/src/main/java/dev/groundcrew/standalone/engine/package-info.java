/** The Temporal engine: the one given, or one of our own. */
@NullMarked
package dev.groundcrew.standalone.engine;

import org.jspecify.annotations.NullMarked;
