/** What is shipped, and under which licences. */
@NullMarked
package dev.groundcrew.dist;

import org.jspecify.annotations.NullMarked;
