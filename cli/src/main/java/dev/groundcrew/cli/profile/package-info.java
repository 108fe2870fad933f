/** Commands on install profiles. */
@NullMarked
package dev.groundcrew.cli.profile;

import org.jspecify.annotations.NullMarked;
