/** What a caller of the API sees, with everything behind it real: over HTTP, against standalone. */
package dev.groundcrew.standalone.http;
