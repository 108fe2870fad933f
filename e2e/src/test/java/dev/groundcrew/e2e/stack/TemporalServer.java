package dev.groundcrew.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Temporal server of the version in {@code tools/temporal}, with its database on disk. */
public final class TemporalServer implements AutoCloseable {

  private static final String SCRIPT = Stack.ROOT.resolve("tools/temporal/server").toString();

  private final Path directory;
  private final String options;
  private final int port = Ports.free();
  private final int uiPort = Ports.free();

  TemporalServer(Path directory, String options) {
    this.directory = directory;
    this.options = options;
  }

  /** A server with its database below this directory. */
  public static TemporalServer in(Path directory) {
    return new TemporalServer(directory, "");
  }

  /** Where Temporal's command line tool is. */
  public static Path commandLineTool() {
    return Tool.BUILT;
  }

  /** Starts the server and waits until it answers. */
  public void start() {
    script("start");
  }

  /** Sends SIGKILL and waits until the server has ended. */
  public void kill() {
    try {
      Path pidFile = directory.resolve("temporal.pid");
      ProcessHandle process =
          ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip())).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Deletes the database. The server must not be running. */
  public void forgetEverything() {
    try (var files = Files.list(directory)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("temporal.db")).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public String address() {
    return "127.0.0.1:" + port;
  }

  /** The URL of the UI. */
  public String uiAddress() {
    return "http://127.0.0.1:" + uiPort;
  }

  /** Runs Temporal's command line tool and returns its output. */
  public String cli(String... command) {
    return Command.output(arguments(command));
  }

  private List<String> arguments(String... command) {
    List<String> arguments = new ArrayList<>();
    arguments.add(commandLineTool().toString());
    arguments.addAll(List.of(command));
    arguments.addAll(List.of("--address", address()));
    return arguments;
  }

  /** Runs Temporal's command line tool and returns its output as JSON. */
  public JsonNode json(String... command) {
    String[] asJson = Arrays.copyOf(command, command.length + 2);
    asJson[command.length] = "--output";
    asJson[command.length + 1] = "json";
    return JsonMapper.shared().readTree(cli(asJson));
  }

  /** Whether the workflow of this id is running. */
  public boolean isOpen(String workflowId) {
    return json("workflow", "describe", "--workflow-id", workflowId)
        .at("/workflowExecutionInfo/status")
        .asString()
        .endsWith("RUNNING");
  }

  /** The ids of as many open workflows, the latest first. */
  public List<String> openWorkflows(int count) {
    List<String> open =
        json("workflow", "list", "--query", "ExecutionStatus='Running'", "--limit", "" + count)
            .valueStream()
            .map(run -> run.at("/execution/workflowId").asString())
            .toList();
    assertThat(open).hasSize(count);
    return open;
  }

  /** Terminates a workflow, and returns whether it was open still. */
  public boolean terminate(String workflowId) {
    return Command.succeeds(
        arguments("workflow", "terminate", "--workflow-id", workflowId, "--reason", "test"));
  }

  /** Sends a signal to an install. */
  public void forceRetry(String workflowId) {
    cli("workflow", "signal", "--workflow-id", workflowId, "--name", "forceRetry");
  }

  /** Resets an install to its beginning; the server delivers its signals again. */
  public void reset(String workflowId) {
    cli(
        "workflow",
        "reset",
        "--workflow-id",
        workflowId,
        "--type",
        "FirstWorkflowTask",
        "--reason",
        "test");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    script("stop");
  }

  private void script(String command) {
    try {
      Path log = directory.resolveSibling("temporal-script.log");
      ProcessBuilder builder =
          new ProcessBuilder(SCRIPT, command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().put("TEMPORAL_DIR", directory.toString());
      builder.environment().put("TEMPORAL_PORT", String.valueOf(port));
      builder.environment().put("TEMPORAL_UI_PORT", String.valueOf(uiPort));
      builder.environment().put("TEMPORAL_OPTIONS", options);
      assertThat(builder.start().waitFor()).as("%s: see %s", command, log).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Asked for once: it is wanted for each command. */
  private static final class Tool {
    private static final Path BUILT = Path.of(Command.output(List.of(SCRIPT, "build")));
  }
}
