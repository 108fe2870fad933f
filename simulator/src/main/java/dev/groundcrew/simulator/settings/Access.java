package dev.groundcrew.simulator.settings;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a Groundcrew is, and how to be let in.
 *
 * @param urls the base URLs for people and tools, used in turn
 * @param machineUrls the base URLs for machines, used in turn
 * @param token an admin's, who also mints the nodes' own; null if nobody is asked
 */
public record Access(List<URI> urls, List<URI> machineUrls, @Nullable String token) {

  /** An open one at these URLs. */
  public static Access open(List<URI> urls) {
    return new Access(urls, urls, null);
  }
}
