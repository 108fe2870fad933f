/** Records when this api can take reports: the time in which none could is no one's silence. */
@NullMarked
package dev.groundcrew.api.uptime;

import org.jspecify.annotations.NullMarked;
