package dev.groundcrew.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.groundcrew.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What shells complete. */
class CompletionCommandTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "groundcrew ret, retire retry",
    "groundcrew profile a, apply",
    "groundcrew nodes --chan, --changed-since",
    "groundcrew nodes -o j, json",
    "groundcrew nodes --state pending --so, --sort",
    "groundcrew completion f, fish",
  })
  void fishCompletes(String line, String expected) throws Exception {
    assumeTrue(isOnPath("fish"), "There is no fish");
    Path script = Files.writeString(directory.resolve("groundcrew.fish"), completion("fish"));

    String found =
        run(
            List.of(
                "fish",
                "--no-config",
                "-c",
                "source '%s'; complete -C '%s'".formatted(script, line)));

    List<String> words = found.lines().map(each -> each.split("\t", 2)[0]).toList();
    assertThat(words).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
  }

  @Test
  void fishKnowsEveryCommandAndOption() {
    String script = completion("fish");

    for (CommandLine command : Commands.of(Main.commandLine())) {
      String path = command.getCommandSpec().qualifiedName().substring("groundcrew".length());
      assertThat(script).contains("'__groundcrew_is%s'".formatted(path));
    }
    assertThat(script).contains("-l changed-since").contains("-s o -l output -r -a");
  }

  @Test
  void bashAndZshCompleteEveryCommand() throws Exception {
    String script = completion("bash");

    assertThat(completion("zsh")).isEqualTo(script);
    assertThat(script).contains("boot-once").contains("--changed-since");
    Path file = Files.writeString(directory.resolve("completion.bash"), script);
    String found =
        run(
            List.of(
                "bash",
                "-c",
                """
                source '%s'
                COMP_WORDS=(groundcrew profile ap) COMP_CWORD=2
                _complete_groundcrew
                echo "${COMPREPLY[@]}"
                """
                    .formatted(file)));
    assertThat(found.strip()).isEqualTo("apply");
  }

  private static String completion(String shell) {
    StringWriter out = new StringWriter();
    assertThat(Main.commandLine().setOut(new PrintWriter(out, true)).execute("completion", shell))
        .isZero();
    return out.toString();
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(part -> Files.isExecutable(Path.of(part, program)));
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", directory.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
