/** Records histories of installs on a real server, for the replay tests. */
package dev.groundcrew.e2e.history;
