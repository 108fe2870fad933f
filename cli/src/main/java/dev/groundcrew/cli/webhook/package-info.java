/** The commands about webhooks. */
@NullMarked
package dev.groundcrew.cli.webhook;

import org.jspecify.annotations.NullMarked;
