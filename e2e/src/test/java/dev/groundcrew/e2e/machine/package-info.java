/** A real machine, though a virtual one: power on, network boot, install, first boot. */
package dev.groundcrew.e2e.machine;
