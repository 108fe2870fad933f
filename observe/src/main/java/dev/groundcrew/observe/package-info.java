/** What api and worker show of themselves: metrics, request ids, and the fields of the log. */
@NullMarked
package dev.groundcrew.observe;

import org.jspecify.annotations.NullMarked;
