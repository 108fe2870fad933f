/**
 * The page that people open in a browser: HTML, made on the server. It asks and does what the API's
 * calls do, by the same code.
 */
@NullMarked
package dev.groundcrew.api.page;

import org.jspecify.annotations.NullMarked;
