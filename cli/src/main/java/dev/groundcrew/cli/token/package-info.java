/** Commands that make tokens. */
@NullMarked
package dev.groundcrew.cli.token;

import org.jspecify.annotations.NullMarked;
