package dev.groundcrew.standalone.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the tour of the README in a shell, exactly as it is written, against the packaged jar. */
class ReadmeTourIT {

  private static final Pattern STEP =
      Pattern.compile(
          "```sh\\n(?<commands>.*?)```\\n(?:```json\\n(?<answer>.*?)```)?", Pattern.DOTALL);
  private static final String MARK = "== step ";

  /** On a busy machine the very first decision takes longer than a reader's patience. */
  private static final String PATIENT = "PT60S";

  @TempDir private Path directory;

  /** What a reader types and the answer that the README shows; {@code …} stands for anything. */
  private record Step(String commands, List<String> expected) {}

  @Test
  void theTourWorksAsTypedTwiceInARow() throws Exception {
    List<Step> tour = steps("## Five-minute tour", "## A real machine in ten minutes");
    assertThat(tour).hasSizeGreaterThan(8);
    List<Step> steps = new ArrayList<>(tour);
    steps.addAll(tour);

    List<String> answers;
    try (var groundcrew =
        new PackagedJar(
            directory.resolve("data"),
            Map.of("GROUNDCREW_ENGINE", "memory", "GROUNDCREW_API_OUTCOME_WAIT", PATIENT))) {
      groundcrew.start();
      answers = type(steps, groundcrew.port());
    }

    assertAnswered(steps, answers);
  }

  @Test
  void theSecuredTourWorksAsTyped() throws Exception {
    List<Step> tour = steps("## The same with the doors locked", "## How it works");
    assertThat(tour).hasSize(5);
    List<Step> beforeTheStart = tour.subList(0, 1);
    List<Step> after = tour.subList(1, tour.size());

    assertAnswered(beforeTheStart, type(beforeTheStart, 0));
    try (var groundcrew =
        new PackagedJar(
            directory.resolve("data"),
            Map.of(
                "GROUNDCREW_ENGINE",
                "memory",
                "GROUNDCREW_API_OUTCOME_WAIT",
                PATIENT,
                "GROUNDCREW_SECURITY_TOKENS_FILE",
                directory.resolve("tokens.yaml").toString()))) {
      groundcrew.start();
      assertAnswered(after, type(after, groundcrew.port()));
    }
  }

  private static void assertAnswered(List<Step> steps, List<String> answers) {
    for (int i = 0; i < steps.size(); i++) {
      List<String> expected = steps.get(i).expected();
      String[] lines = answers.get(i).isBlank() ? new String[0] : answers.get(i).split("\n");
      assertThat(lines).as("answer to: %s", steps.get(i).commands()).hasSameSizeAs(expected);
      for (int line = 0; line < lines.length; line++) {
        assertThat(lines[line]).matches(anythingWhereDotsAre(expected.get(line)));
      }
    }
  }

  private static List<Step> steps(String from, String to) throws Exception {
    String readme = Files.readString(Path.of(System.getProperty("groundcrew.readme")));
    String tour = readme.substring(readme.indexOf(from), readme.indexOf(to));
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(tour);
    while (matcher.find()) {
      String answer = matcher.group("answer");
      steps.add(
          new Step(
              matcher.group("commands"),
              answer == null ? List.of() : answer.strip().lines().toList()));
    }
    return steps;
  }

  /** Runs all steps in one shell and returns the output of each. */
  private List<String> type(List<Step> steps, int port) throws Exception {
    String script =
        steps.stream()
            .map(step -> step.commands() + "\necho; echo '" + MARK + "'\n")
            .collect(Collectors.joining());
    ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", script);
    shell.environment().put("GROUNDCREW", "http://127.0.0.1:" + port);
    shell.directory(directory.toFile());
    shell.redirectErrorStream(true);
    Process typed = shell.start();
    String output = new String(typed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(typed.waitFor()).as(output).isZero();
    return Arrays.stream(output.split(Pattern.quote(MARK))).map(String::strip).toList();
  }

  private static Pattern anythingWhereDotsAre(String expected) {
    return Pattern.compile(
        Arrays.stream(expected.split("…", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
