/** Histories of installs as the real server writes them, for the replay tests. */
package dev.groundcrew.e2e.history;
