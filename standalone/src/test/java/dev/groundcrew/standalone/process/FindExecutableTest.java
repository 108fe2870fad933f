package dev.groundcrew.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindExecutableTest {

  @TempDir private Path first;
  @TempDir private Path second;

  @Test
  void theFirstExecutableOnThePathIsFound() throws IOException {
    Path tool = executable(first);
    executable(second);

    assertThat(search(first + File.pathSeparator + second)).contains(tool);
  }

  @Test
  void directoriesAndPlainFilesAreSkipped() throws IOException {
    Files.createDirectory(first.resolve("tool"));
    Path tool = executable(second);

    assertThat(search(first + File.pathSeparator + File.pathSeparator + second)).contains(tool);
  }

  @Test
  void withoutAPathNothingIsFound() {
    assertThat(new FindExecutable(Map.of()).find("tool")).isEmpty();
  }

  private static Optional<Path> search(String path) {
    return new FindExecutable(Map.of("PATH", path)).find("tool");
  }

  private static Path executable(Path directory) throws IOException {
    Path tool = Files.createFile(directory.resolve("tool"));
    assertThat(tool.toFile().setExecutable(true)).isTrue();
    return tool;
  }
}
