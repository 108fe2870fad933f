/** Programs of this machine that tests run, where they are there. */
@NullMarked
package dev.groundcrew.standalone.tool;

import org.jspecify.annotations.NullMarked;
