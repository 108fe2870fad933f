package dev.groundcrew.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The output of a child process.
 *
 * @param file the log of the current start; the log of the previous start is kept as {@code .1}
 */
public record ChildLog(Path file) {

  private static final int TAIL_LINES = 15;

  /** Begins a new, empty file. */
  public ProcessBuilder.Redirect begin() {
    try {
      if (Files.exists(file)) {
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + ".1"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      return ProcessBuilder.Redirect.appendTo(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the output contains this text. */
  public boolean contains(String text) {
    return read().contains(text);
  }

  /** The file's name and its last lines, for an error message. */
  public String tail() {
    List<String> lines = read().lines().toList();
    return "The end of %s:%n%s"
        .formatted(
            file,
            String.join(
                System.lineSeparator(),
                lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())));
  }

  private String read() {
    try {
      return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
