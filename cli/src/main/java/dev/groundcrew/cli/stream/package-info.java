/** The server's stream of changes, as it is listened to. */
@NullMarked
package dev.groundcrew.cli.stream;

import org.jspecify.annotations.NullMarked;
