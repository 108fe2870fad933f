/** Faults while a fleet installs. No acknowledged report may be lost. */
package dev.groundcrew.e2e.fault;
