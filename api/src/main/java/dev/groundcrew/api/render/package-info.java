/** Profiles' templates, filled with what is known of a node. */
@NullMarked
package dev.groundcrew.api.render;

import org.jspecify.annotations.NullMarked;
