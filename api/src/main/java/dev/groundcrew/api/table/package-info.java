/** Lists as tables: CSV for spreadsheets. */
@NullMarked
package dev.groundcrew.api.table;

import org.jspecify.annotations.NullMarked;
