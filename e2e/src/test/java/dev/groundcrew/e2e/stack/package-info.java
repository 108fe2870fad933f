/** The processes that a site runs, to be started, killed and looked into. */
package dev.groundcrew.e2e.stack;
