/** The same to many nodes at once: started, followed, shown and cancelled. */
@NullMarked
package dev.groundcrew.cli.bulk;

import org.jspecify.annotations.NullMarked;
