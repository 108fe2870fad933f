/** What every process does with its log. */
@NullMarked
package dev.groundcrew.engine.log;

import org.jspecify.annotations.NullMarked;
