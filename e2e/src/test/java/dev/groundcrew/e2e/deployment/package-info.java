/** {@code docker-compose.yml}, as far as it can be tried without containers. */
package dev.groundcrew.e2e.deployment;
