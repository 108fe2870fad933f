package dev.groundcrew.workflows.replay;

import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workflow as a real server kept it; docs/changing-the-workflow.md says how one is recorded. */
public record RecordedHistory(Path file) {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /** Every one that any version of the workflow has left in this directory. */
  public static List<RecordedHistory> all(String directory) {
    try (var files = Files.walk(RESOURCES.resolve(directory))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(RecordedHistory::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of this path of the workflow, recorded with this version of it. */
  public static RecordedHistory of(String directory, String version, String path) {
    return new RecordedHistory(
        RESOURCES.resolve(directory).resolve(version).resolve(path + ".json"));
  }

  public WorkflowExecutionHistory read() {
    try {
      return WorkflowExecutionHistory.fromJson(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many events it has. */
  public int events() {
    return read().getEvents().size();
  }

  @Override
  public String toString() {
    return RESOURCES.relativize(file).toString();
  }
}
