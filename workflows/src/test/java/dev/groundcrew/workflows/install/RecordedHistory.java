package dev.groundcrew.workflows.install;

import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An install as a real server kept it; docs/changing-the-workflow.md says how one is recorded. */
record RecordedHistory(Path file) {

  private static final Path DIRECTORY = Path.of("src/test/resources/histories");

  /** Every one that any version of the workflow has left. */
  static List<RecordedHistory> all() {
    try (var files = Files.walk(DIRECTORY)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(RecordedHistory::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RecordedHistory of(String version, String path) {
    return new RecordedHistory(DIRECTORY.resolve(version).resolve(path + ".json"));
  }

  WorkflowExecutionHistory read() {
    try {
      return WorkflowExecutionHistory.fromJson(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int events() {
    return read().getEvents().size();
  }

  @Override
  public String toString() {
    return DIRECTORY.relativize(file).toString();
  }
}
