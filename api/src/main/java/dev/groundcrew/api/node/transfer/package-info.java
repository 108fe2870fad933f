/** Many nodes at once, in files: import and export. */
@NullMarked
package dev.groundcrew.api.node.transfer;

import org.jspecify.annotations.NullMarked;
