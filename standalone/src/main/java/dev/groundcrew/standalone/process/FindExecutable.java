package dev.groundcrew.standalone.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Finds programs as a shell does.
 *
 * @param environment the variables of this process; PATH is looked at
 */
public record FindExecutable(Map<String, String> environment) {

  /** The first on the PATH. */
  public Optional<Path> find(String name) {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }
}
