/** Kernels and images. */
@NullMarked
package dev.groundcrew.api.machine.file;

import org.jspecify.annotations.NullMarked;
