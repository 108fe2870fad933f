/** The REST API: takes in requests, signals installs, and answers with what was committed. */
@NullMarked
package dev.groundcrew.api;

import org.jspecify.annotations.NullMarked;
