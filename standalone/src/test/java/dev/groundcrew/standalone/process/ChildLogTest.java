package dev.groundcrew.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildLogTest {

  @TempDir private Path directory;
  private Path file;
  private ChildLog log;

  @BeforeEach
  void setUp() {
    file = directory.resolve("child.log");
    log = new ChildLog(file);
  }

  @Test
  void theLogOfThePreviousStartIsKept() throws Exception {
    print("first");
    print("second");

    assertThat(log.contains("first")).isFalse();
    assertThat(log.contains("second")).isTrue();
    assertThat(directory.resolve("child.log.1")).hasContent("first");
  }

  @Test
  void theTailHasTheFileNameAndTheLastLines() throws IOException {
    Files.writeString(
        file,
        IntStream.rangeClosed(1, 40)
            .mapToObj("line %d\n"::formatted)
            .collect(Collectors.joining()));

    assertThat(log.tail())
        .contains(file.toString(), "line 26", "line 40")
        .doesNotContain("line 25");
  }

  @Test
  void theTailOfAMissingLogIsEmpty() {
    assertThat(log.tail().lines()).hasSize(1);
  }

  private void print(String line) throws Exception {
    new ProcessBuilder("echo", line).redirectOutput(log.begin()).start().waitFor();
  }
}
