/** What a command prints: tables, JSON, YAML, CSV. */
@NullMarked
package dev.groundcrew.cli.output;

import org.jspecify.annotations.NullMarked;
