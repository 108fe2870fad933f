/** The calls on profiles: what nodes boot and install. */
@NullMarked
package dev.groundcrew.api.fleet.profile;

import org.jspecify.annotations.NullMarked;
