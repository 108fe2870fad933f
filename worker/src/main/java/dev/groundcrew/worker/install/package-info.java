/** The install workflow's activities over the store, and the worker that runs both. */
@NullMarked
package dev.groundcrew.worker.install;

import org.jspecify.annotations.NullMarked;
