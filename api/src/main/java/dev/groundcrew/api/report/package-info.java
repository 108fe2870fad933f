/** The installer's call. */
@NullMarked
package dev.groundcrew.api.report;

import org.jspecify.annotations.NullMarked;
