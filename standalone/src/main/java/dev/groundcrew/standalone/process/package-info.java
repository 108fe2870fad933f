/** Processes beside this one: finding them again, reading their logs, ending them. */
@NullMarked
package dev.groundcrew.standalone.process;

import org.jspecify.annotations.NullMarked;
