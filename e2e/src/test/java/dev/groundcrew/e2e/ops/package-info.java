/** What an operator sees in Temporal, and may do there. */
package dev.groundcrew.e2e.ops;
