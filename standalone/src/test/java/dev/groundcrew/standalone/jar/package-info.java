/** Tests of the packaged jar in its own process. */
package dev.groundcrew.standalone.jar;
