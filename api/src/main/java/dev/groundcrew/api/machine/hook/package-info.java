/** The doors for installers' own reporters. */
@NullMarked
package dev.groundcrew.api.machine.hook;

import org.jspecify.annotations.NullMarked;
