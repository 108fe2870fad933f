/** The packaged jar, run as a site runs it: a process of its own. */
package dev.groundcrew.standalone.jar;
