package dev.groundcrew.cli.node;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The node that a user names by its id, MAC address or host name. */
public final class FindNode {

  /** An id or an address in any spelling has nothing else; a host name of that form is rare. */
  private static final Pattern ID_OR_MAC =
      Pattern.compile(
          "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Fa-f]{12}"
              + "|([0-9A-Fa-f]{2}[:-]){5,6}[0-9A-Fa-f]{2}|([0-9A-Fa-f]{4}[.:-]){2}[0-9A-Fa-f]{4}");

  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private FindNode() {}

  /**
   * What to call the node in a path.
   *
   * @throws CommandException if no node has that host name, or several have
   */
  public static String id(Api api, String name) {
    if (ID_OR_MAC.matcher(name).matches()) {
      return name;
    }
    List<JsonNode> nodes = api.list(Query.of("/nodes").with("hostname", name), 2);
    if (nodes.isEmpty()) {
      throw new CommandException(ExitCode.NOT_FOUND, "No node is called '%s'".formatted(name));
    }
    if (nodes.size() > 1) {
      throw new CommandException(
          ExitCode.REFUSED,
          "Several nodes are called '%s': name one by its MAC address".formatted(name));
    }
    return nodes.getFirst().path("id").asString();
  }

  /**
   * The node's own id, however it is named.
   *
   * @throws CommandException if there is no such node, or several have that host name
   */
  public static String uuid(Api api, String name) {
    String id = id(api, name);
    return UUID.matcher(id).matches()
        ? id
        : api.get(Query.of("/nodes/%s", id)).path("data").path("id").asString();
  }
}
