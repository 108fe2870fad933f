/** The directory with everything that must survive a restart. */
@NullMarked
package dev.groundcrew.standalone.datadir;

import org.jspecify.annotations.NullMarked;
