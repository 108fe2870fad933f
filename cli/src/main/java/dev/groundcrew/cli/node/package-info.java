/** Commands on nodes. */
@NullMarked
package dev.groundcrew.cli.node;

import org.jspecify.annotations.NullMarked;
