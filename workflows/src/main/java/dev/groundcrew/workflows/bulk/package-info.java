/** One action on many nodes, as a durable workflow. */
@NullMarked
package dev.groundcrew.workflows.bulk;

import org.jspecify.annotations.NullMarked;
