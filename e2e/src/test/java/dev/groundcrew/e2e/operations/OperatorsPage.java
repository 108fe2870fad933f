package dev.groundcrew.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation: what its reader types, by section. */
final class OperatorsPage {

  private static final Pattern BLOCK = Pattern.compile("( *)```sh\\n(.*?)\\n *```", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)$");

  private final Map<String, Deque<String>> blocks = new LinkedHashMap<>();

  private OperatorsPage(String text) {
    List<String> names = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher section = SECTION.matcher(text);
    while (section.find()) {
      names.add(section.group(1));
      starts.add(section.start());
    }
    starts.add(text.length());
    for (int i = 0; i < names.size(); i++) {
      blocks.put(names.get(i), in(text.substring(starts.get(i), starts.get(i + 1))));
    }
  }

  private static Deque<String> in(String section) {
    Deque<String> found = new ArrayDeque<>();
    Matcher block = BLOCK.matcher(section);
    while (block.find()) {
      found.add(block.group(2).replaceAll("(?m)^" + block.group(1), ""));
    }
    return found;
  }

  /** The page of this name in {@code docs/operations}. */
  static OperatorsPage read(String name) {
    return of("docs/operations/" + name + ".md");
  }

  /** The page in this file of the checkout. */
  static OperatorsPage of(String file) {
    try {
      return new OperatorsPage(Files.readString(Path.of(System.getProperty("e2e.root"), file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The next commands of this section, which are then no longer there. */
  String next(String section) {
    assertThat(blocks).containsKey(section);
    assertThat(blocks.get(section)).as("commands of %s", section).isNotEmpty();
    return blocks.get(section).removeFirst();
  }

  /** Fails if the page has commands that nobody typed. */
  void assertAllTyped() {
    assertThat(blocks).allSatisfy((section, left) -> assertThat(left).as(section).isEmpty());
  }
}
