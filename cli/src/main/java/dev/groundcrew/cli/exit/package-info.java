/** How a command ends. */
@NullMarked
package dev.groundcrew.cli.exit;

import org.jspecify.annotations.NullMarked;
