package dev.groundcrew.api.machine.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What firmware and installers print where nobody filled anything in: {@code placeholders.txt}. */
final class Placeholders {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern END = Pattern.compile("[.\\s]+$");

  /** So many of one letter or digit alone are no value; fewer may be one. */
  private static final int REPEATED = 5;

  private static final Map<String, Set<String>> BY_FIELD = load();

  private Placeholders() {}

  /** Whether {@code text} stands for a value that was not given. */
  static boolean isListed(String field, String text) {
    return BY_FIELD.getOrDefault(field, Set.of()).contains(key(text));
  }

  /** Whether {@code text} is listed, or says nothing: no letter or digit, or always the same. */
  static boolean isPlaceholder(String field, String text) {
    return saysNothing(text) || isListed(field, text);
  }

  private static boolean saysNothing(String text) {
    int[] said = text.codePoints().filter(Character::isLetterOrDigit).toArray();
    if (said.length == 0) {
      return true;
    }
    int first = Character.toLowerCase(said[0]);
    for (int codePoint : said) {
      if (Character.toLowerCase(codePoint) != first) {
        return false;
      }
    }
    return first == '0' || said.length >= REPEATED;
  }

  private static String key(String text) {
    String oneBlank = BLANKS.matcher(text).replaceAll(" ");
    return END.matcher(oneBlank).replaceFirst("").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> byField = new HashMap<>();
    try (InputStream resource =
            Objects.requireNonNull(Placeholders.class.getResourceAsStream("placeholders.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      List<String> fields = List.of();
      for (String line : lines.lines().toList()) {
        if (line.startsWith("[")) {
          fields = List.of(line.substring(1, line.indexOf(']')).split(" "));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          for (String field : fields) {
            byField.computeIfAbsent(field, name -> new HashSet<>()).add(key(line));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return byField;
  }
}
