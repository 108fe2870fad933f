/** What an operator can see and do in Temporal. */
package dev.groundcrew.e2e.ops;
