package dev.groundcrew.standalone.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundcrew.standalone.failure.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockDataDirectoryTest {

  @TempDir private Path parent;
  private DataDirectory directory;

  @BeforeEach
  void setUp() {
    directory = new DataDirectory(parent.resolve("data"));
  }

  @Test
  void theDirectoryIsAccessibleToItsUserOnly() throws IOException {
    try (var lock = LockDataDirectory.take(directory)) {
      assertThat(lock).isNotNull();
      assertThat(Files.getPosixFilePermissions(directory.path()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aSecondProcessIsToldWhichOneHoldsTheLock() {
    try (var held = LockDataDirectory.take(directory)) {
      assertThat(held).isNotNull();
      assertThatExceptionOfType(CannotStartException.class)
          .isThrownBy(() -> LockDataDirectory.take(directory))
          .withMessage(
              "The data directory %s is in use by another Groundcrew (process %d).",
              directory.path(), ProcessHandle.current().pid())
          .extracting(CannotStartException::action)
          .asString()
          .contains("GROUNDCREW_DATA_DIR");
    }
  }

  @Test
  void afterCloseItCanBeLockedAgain() {
    LockDataDirectory.take(directory).close();

    LockDataDirectory.take(directory).close();
  }

  @Test
  void theLockFileOfAKilledProcessDoesNotPreventLocking() throws IOException {
    Files.createDirectories(directory.path());
    Files.writeString(directory.resolve("lock"), "1\n");

    try (var lock = LockDataDirectory.take(directory)) {
      assertThat(lock).isNotNull();
      assertThat(directory.resolve("lock"))
          .hasContent(String.valueOf(ProcessHandle.current().pid()));
    }
  }

  @Test
  void aPathThatCannotBeADirectoryIsExplained() throws IOException {
    Files.createFile(directory.path());

    assertThatExceptionOfType(CannotStartException.class)
        .isThrownBy(() -> LockDataDirectory.take(directory))
        .withMessageContaining("cannot be used");
  }
}
