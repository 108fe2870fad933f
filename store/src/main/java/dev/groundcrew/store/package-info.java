/**
 * PostgreSQL: the schema's migrations and every query. Each class holds the SQL of one job; each
 * public method of a class that writes is one transaction.
 */
@NullMarked
package dev.groundcrew.store;

import org.jspecify.annotations.NullMarked;
