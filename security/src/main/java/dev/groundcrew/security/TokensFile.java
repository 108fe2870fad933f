package dev.groundcrew.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a tokens file: a YAML list of entries with {@code name}, {@code role}, {@code sha256}. */
record TokensFile(Path path) {

  private static final int MAX_BYTES = 1 << 20;
  private static final Set<String> FIELDS = Set.of("name", "role", "sha256");

  /** Why a tokens file can't be used; the message names the file and the entry. */
  static final class UnusableException extends RuntimeException {

    UnusableException(Path file, String reason) {
      super("Tokens file %s: %s".formatted(file, reason));
    }
  }

  /**
   * Its present content.
   *
   * @throws UnusableException if it can't be read
   */
  String content() {
    try {
      // To open a named pipe would wait for somebody who writes.
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new UnusableException(path, "is not a regular file");
      }
      if (Files.size(path) > MAX_BYTES) {
        throw new UnusableException(path, "larger than 1 MiB");
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UnusableException(path, "can't be read: " + unreadable);
    }
  }

  /**
   * The tokens in {@code content}.
   *
   * @throws UnusableException if it is empty, or an entry is not as it must be
   */
  List<StaticToken> parse(String content) {
    if (content.isBlank()) {
      // Somebody is writing it, or a disk was full: that must not lock everybody out.
      throw new UnusableException(path, "is empty; one without tokens says so: []");
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    Object read;
    try {
      read = new Yaml(new SafeConstructor(options)).load(content);
    } catch (YAMLException notYaml) {
      throw new UnusableException(path, "no YAML: " + notYaml.getMessage());
    }
    if (read == null) {
      return List.of();
    }
    if (!(read instanceof List<?> entries)) {
      throw new UnusableException(path, "must be a list of entries with name, role and sha256");
    }
    List<StaticToken> tokens = new ArrayList<>();
    for (Object entry : entries) {
      tokens.add(token(entry, tokens.size() + 1));
    }
    return List.copyOf(tokens);
  }

  private StaticToken token(@Nullable Object entry, int number) {
    if (!(entry instanceof Map<?, ?> fields) || !fields.keySet().equals(FIELDS)) {
      throw new UnusableException(
          path, "entry %d must have name, role and sha256, and nothing else".formatted(number));
    }
    try {
      return new StaticToken(
          String.valueOf(fields.get("name")),
          Role.of(String.valueOf(fields.get("role"))).orElse(null),
          String.valueOf(fields.get("sha256")));
    } catch (IllegalArgumentException wrong) {
      throw new UnusableException(path, "entry %d: %s".formatted(number, wrong.getMessage()));
    }
  }
}
