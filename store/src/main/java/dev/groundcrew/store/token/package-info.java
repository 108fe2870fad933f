/** What machines' report tokens are checked against. */
@NullMarked
package dev.groundcrew.store.token;

import org.jspecify.annotations.NullMarked;
