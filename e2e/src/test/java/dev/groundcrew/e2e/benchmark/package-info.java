/** What is said in {@code docs/performance.md} is measured here; run by hand, never by the gate. */
package dev.groundcrew.e2e.benchmark;
