/** Gives up installs whose machines boot and never report. */
@NullMarked
package dev.groundcrew.worker.boot;

import org.jspecify.annotations.NullMarked;
