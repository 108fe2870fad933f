package dev.groundcrew.cli.context;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A server, and as whom it is asked.
 *
 * @param server the base URL, without {@code /api/v1}
 * @param token null where nobody is asked
 */
public record Context(URI server, @Nullable String token) {

  @Override
  public String toString() {
    return server.toString();
  }
}
