/** Child processes: recording and finding them, reading their logs, stopping them. */
@NullMarked
package dev.groundcrew.standalone.process;

import org.jspecify.annotations.NullMarked;
