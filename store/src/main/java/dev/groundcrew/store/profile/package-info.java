/** Profiles: what a node boots and installs. */
@NullMarked
package dev.groundcrew.store.profile;

import org.jspecify.annotations.NullMarked;
