/** What may go wrong while a fleet installs; nothing acknowledged may be lost by it. */
package dev.groundcrew.e2e.fault;
