/** What a node would boot and install, shown to people: it knows the machines' side and theirs. */
@NullMarked
package dev.groundcrew.api.preview;

import org.jspecify.annotations.NullMarked;
