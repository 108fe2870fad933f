package dev.groundcrew.cli.profile;

import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A profile in a file. */
record ProfileFile(String id, String text) {

  /** The server takes no more. */
  private static final long LARGEST = 1 << 20;

  /**
   * Reads a profile.
   *
   * @param id null for the file's name without its extension
   */
  static ProfileFile read(Path file, @Nullable String id) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CommandException(ExitCode.USAGE, file + " is larger than 1 MiB");
      }
      String name = file.getFileName().toString();
      return new ProfileFile(
          id != null ? id : name.replaceFirst("\\.ya?ml$", ""), Files.readString(file));
    } catch (IOException unreadable) {
      throw new CommandException(
          ExitCode.USAGE, "%s can't be read: %s".formatted(file, unreadable), unreadable);
    }
  }

  JsonNode parsed() {
    try {
      return Documents.readYaml(text);
    } catch (JacksonException invalid) {
      throw new CommandException(
          ExitCode.USAGE, "%s is no YAML: %s".formatted(id, invalid.getOriginalMessage()), invalid);
    }
  }
}
