/** The Temporal engine: a configured one, or one that Groundcrew starts. */
@NullMarked
package dev.groundcrew.standalone.engine;

import org.jspecify.annotations.NullMarked;
