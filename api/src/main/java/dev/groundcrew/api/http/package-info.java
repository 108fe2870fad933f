/** What all calls share: bodies, limits, and problem+json for every error. */
@NullMarked
package dev.groundcrew.api.http;

import org.jspecify.annotations.NullMarked;
