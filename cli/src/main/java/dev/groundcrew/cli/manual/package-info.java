/** What the command line tells shells and manuals of itself. */
@NullMarked
package dev.groundcrew.cli.manual;

import org.jspecify.annotations.NullMarked;
