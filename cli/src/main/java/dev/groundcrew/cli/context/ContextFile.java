package dev.groundcrew.cli.context;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Documents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of the user's contexts, which holds tokens: it is written with mode 0600, and one that
 * others can read is refused, as {@code ssh} does.
 */
final class ContextFile {

  private static final Set<PosixFilePermission> PRIVATE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /**
   * @param current the name of the context in use, if any
   */
  record Contents(@Nullable String current, Map<String, Context> contexts) {

    static final Contents EMPTY = new Contents(null, Map.of());

    Contents with(String name, Context context) {
      Map<String, Context> more = new TreeMap<>(contexts);
      more.put(name, context);
      return new Contents(current == null ? name : current, more);
    }

    Contents without(String name) {
      Map<String, Context> fewer = new TreeMap<>(contexts);
      fewer.remove(name);
      return new Contents(name.equals(current) ? null : current, fewer);
    }

    Contents using(String name) {
      return new Contents(name, contexts);
    }

    Context named(String name) {
      Context context = contexts.get(name);
      if (context == null) {
        throw new CommandException(
            ExitCode.USAGE,
            "There is no context '%s'. There are: %s"
                .formatted(name, String.join(", ", contexts.keySet())));
      }
      return context;
    }
  }

  private final Path file;

  ContextFile(Path file) {
    this.file = file;
  }

  /** In {@code GROUNDCREW_CONFIG}, or where the XDG Base Directory Specification has it. */
  static ContextFile ofUser(Map<String, String> environment) {
    String named = environment.get("GROUNDCREW_CONFIG");
    if (named != null && !named.isEmpty()) {
      return new ContextFile(Path.of(named));
    }
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path config =
        xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(xdg);
    return new ContextFile(config.resolve("groundcrew").resolve("contexts.yaml"));
  }

  Contents read() {
    try {
      Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      others.removeAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE));
      others.removeAll(PRIVATE);
      if (!others.isEmpty()) {
        throw new CommandException(
            ExitCode.USAGE,
            "%s holds tokens, and others may read or write it: chmod 600 %s".formatted(file, file));
      }
      return parse(Documents.readYaml(Files.readString(file)));
    } catch (NoSuchFileException none) {
      return Contents.EMPTY;
    } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
      throw new CommandException(
          ExitCode.USAGE,
          "%s can't be read: %s".formatted(file, unreadable.getMessage()),
          unreadable);
    }
  }

  private static Contents parse(JsonNode document) {
    Map<String, Context> contexts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : document.path("contexts").properties()) {
      contexts.put(
          entry.getKey(),
          new Context(
              URI.create(entry.getValue().path("server").asString()),
              entry.getValue().path("token").asString(null)));
    }
    return new Contents(document.path("current").asString(null), contexts);
  }

  /** Another process sees the old file or the new one, never a part. */
  void write(Contents contents) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("current", contents.current());
    ObjectNode contexts = document.putObject("contexts");
    contents
        .contexts()
        .forEach(
            (name, context) ->
                contexts
                    .putObject(name)
                    .put("server", context.server().toString())
                    .put("token", context.token()));
    try {
      Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
      Path written =
          Files.createTempFile(
              directory, "contexts", ".yaml", PosixFilePermissions.asFileAttribute(PRIVATE));
      Files.writeString(written, Documents.yaml(document));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new CommandException(
          ExitCode.FAILED, "%s can't be written: %s".formatted(file, unwritable), unwritable);
    }
  }
}
