/**
 * Deletes what is kept for a time only: old events, old bulks, old runs of apis. Audit rows are
 * kept.
 */
@NullMarked
package dev.groundcrew.worker.retention;

import org.jspecify.annotations.NullMarked;
