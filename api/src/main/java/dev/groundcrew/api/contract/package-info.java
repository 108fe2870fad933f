/** The OpenAPI document: what all calls share. What one call says of itself is at its handler. */
@NullMarked
package dev.groundcrew.api.contract;

import org.jspecify.annotations.NullMarked;
