/** Works bulks off: the activities of their workflows, and the start of those nobody started. */
@NullMarked
package dev.groundcrew.worker.bulk;

import org.jspecify.annotations.NullMarked;
