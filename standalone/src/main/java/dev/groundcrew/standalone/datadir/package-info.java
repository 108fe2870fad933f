/** The directory that everything to survive a restart is kept in. */
@NullMarked
package dev.groundcrew.standalone.datadir;

import org.jspecify.annotations.NullMarked;
