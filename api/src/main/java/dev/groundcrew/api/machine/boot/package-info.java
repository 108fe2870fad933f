/** What machines boot: iPXE scripts, one for each boot of each node. */
@NullMarked
package dev.groundcrew.api.machine.boot;

import org.jspecify.annotations.NullMarked;
