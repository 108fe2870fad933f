/** The installer's call, and how what machines say is read. */
@NullMarked
package dev.groundcrew.api.machine.report;

import org.jspecify.annotations.NullMarked;
