package dev.groundcrew.cli.webhook;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The request that adds a webhook. */
final class NewWebhook {

  /** The server takes no more. */
  private static final long LARGEST_TEMPLATE = 64 * 1024L;

  private NewWebhook() {}

  /**
   * The request's body.
   *
   * @param template a file; null for none
   */
  static JsonNode body(URI url, List<String> events, @Nullable Path template) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("url", url.toString());
    events.forEach(body.putArray("events")::add);
    if (template != null) {
      body.put("template", read(template));
    }
    return body;
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > LARGEST_TEMPLATE) {
        throw new CommandException(ExitCode.USAGE, file + " is larger than 64 KiB");
      }
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new CommandException(
          ExitCode.USAGE, "%s can't be read: %s".formatted(file, unreadable), unreadable);
    }
  }
}
