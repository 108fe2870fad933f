package dev.groundcrew.api.http;

import dev.groundcrew.store.NodeNotFoundException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Ids in paths. A malformed one names nothing: 404, not 400. */
public final class PathIds {

  private PathIds() {}

  /**
   * The id of a node.
   *
   * @throws NodeNotFoundException if it is malformed
   */
  public static UUID node(String id) {
    return parse(id).orElseThrow(() -> NodeNotFoundException.withId(id));
  }

  /** The id, if it is one. {@link UUID#fromString} alone takes shortened ones too. */
  public static Optional<UUID> parse(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id.toLowerCase(Locale.ROOT))
          ? Optional.of(uuid)
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
