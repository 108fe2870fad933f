package dev.groundcrew.e2e.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tour of the README: what its reader types, and what is answered. */
final class ReadmeTour {

  private static final Pattern STEP =
      Pattern.compile(
          "```sh\\n(?<commands>.*?)```\\n(?:```(?:json|text)\\n(?<answer>.*?)```)?",
          Pattern.DOTALL);

  private ReadmeTour() {}

  /**
   * A step of it.
   *
   * @param expected the lines that the README shows; {@code …} stands for anything
   */
  record Step(String commands, List<String> expected) {

    /** Fails if something else was printed. */
    void assertAnswered(String printed) {
      List<String> lines = printed.lines().toList();
      assertThat(lines).as("answer to: %s", commands).hasSameSizeAs(expected);
      for (int line = 0; line < lines.size(); line++) {
        assertThat(lines.get(line)).matches(anythingWhereDotsAre(expected.get(line)));
      }
    }

    private static Pattern anythingWhereDotsAre(String line) {
      return Pattern.compile(
          Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
  }

  /** The steps between these headings, at least one. */
  static List<Step> between(String heading, String next) throws IOException {
    String readme = Files.readString(Path.of(System.getProperty("e2e.root"), "README.md"));
    String tour = readme.substring(readme.indexOf(heading), readme.indexOf(next));
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(tour);
    while (matcher.find()) {
      String answer = matcher.group("answer");
      steps.add(
          new Step(
              matcher.group("commands"),
              answer == null ? List.of() : answer.strip().lines().toList()));
    }
    assertThat(steps).isNotEmpty();
    return steps;
  }
}
