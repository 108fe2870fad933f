/** What an installer's report writes before it is signalled. */
@NullMarked
package dev.groundcrew.store.report;

import org.jspecify.annotations.NullMarked;
