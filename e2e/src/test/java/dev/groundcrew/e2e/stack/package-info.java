/** The processes of a site, which tests start, stop, kill and inspect. */
package dev.groundcrew.e2e.stack;
