/** The audit log's call. */
@NullMarked
package dev.groundcrew.api.history;

import org.jspecify.annotations.NullMarked;
