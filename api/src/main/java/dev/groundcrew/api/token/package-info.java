/** The tokens with which machines prove which node they are. */
@NullMarked
package dev.groundcrew.api.token;

import org.jspecify.annotations.NullMarked;
