package dev.groundcrew.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.groundcrew.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages for man. */
class ManualCommandTest {

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyCommandHasAPage() throws IOException {
    int commands = Commands.of(Main.commandLine()).size();

    assertThat(manual(directory.resolve("man/man1"))).isZero();

    assertThat(out.toString()).startsWith(commands + " pages in ");
    List<Path> pages;
    try (var files = Files.list(directory.resolve("man/man1"))) {
      pages = files.toList();
    }
    assertThat(pages).hasSize(commands);
    for (Path page : pages) {
      String text = Files.readString(page);
      assertThat(text).startsWith(".TH GROUNDCREW");
      assertThat(text).contains(".SH NAME\n", ".SH SYNOPSIS\n", ".SH OPTIONS\n");
      // All that begins with a dot is a request that is meant.
      assertThat(text.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
          .allMatch(line -> line.matches("\\.(TH|SH|BR|TP|nf|fi)( .*)?"));
    }
  }

  @Test
  void aPageSaysWhatTheHelpSays() throws IOException {
    manual(directory);

    assertThat(Files.readString(directory.resolve("groundcrew-nodes.1")))
        .contains("groundcrew\\-nodes \\- Lists nodes.")
        .contains("\\-\\-changed\\-since")
        .contains(".SH EXAMPLES")
        .contains(".BR groundcrew (1)");
    assertThat(Files.readString(directory.resolve("groundcrew.1")))
        .contains(".SH EXIT STATUS")
        .contains(".BR groundcrew\\-profile (1)");
    assertThat(directory.resolve("groundcrew-profile-apply.1")).exists();
  }

  @Test
  void groffFindsNothingWrong() throws Exception {
    manual(directory);
    Process process =
        new ProcessBuilder(
                "sh", "-c", "groff -man -Tutf8 -ww '%s'/*.1 2>&1 >/dev/null".formatted(directory))
            .start();
    String complaints = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeTrue(process.waitFor() != 127, "There is no groff");

    assertThat(complaints).isEmpty();
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aDirectoryThatIsAFileIsSaid() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(manual(file)).isEqualTo(1);

    assertThat(err.toString()).contains("The pages can't be written");
  }

  private int manual(Path target) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("manual", target.toString());
  }
}
