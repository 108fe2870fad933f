package dev.groundcrew.standalone.engine;

import dev.groundcrew.standalone.datadir.DataDirectory;
import dev.groundcrew.standalone.failure.CannotStartException;
import dev.groundcrew.standalone.process.ChildLog;
import dev.groundcrew.standalone.process.FindExecutable;
import dev.groundcrew.standalone.process.RecordedProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a Temporal development server that keeps its workflows in the data directory. */
public final class StartDevServer {

  private static final Logger log = LoggerFactory.getLogger(StartDevServer.class);

  private final Path executable;
  private final Path database;
  private final ChildLog childLog;
  private final RecordedProcess recorded;

  /**
   * @param directory the data directory, locked by this process
   */
  public StartDevServer(Engine.DevServer engine, DataDirectory directory) {
    this.executable = engine.executable();
    this.database = directory.resolve("temporal.db");
    this.childLog = new ChildLog(directory.resolve("temporal.log"));
    this.recorded = new RecordedProcess(directory.resolve("temporal.pid"));
  }

  /**
   * Chooses the server's ports. A server left over from a killed process is stopped first, so that
   * its ports are free.
   */
  public DevServerPorts choosePorts() {
    recorded
        .find(database.toString())
        .ifPresent(
            leftBehind -> {
              log.info("Stopping a Temporal dev server that is still running on {}", database);
              RunningDevServer.STOP.stop(leftBehind);
            });
    recorded.forget();
    return DevServerPorts.choose();
  }

  /**
   * Starts the server and waits until it answers.
   *
   * @throws CannotStartException if it does not start
   */
  public RunningDevServer start(DevServerPorts ports) {
    Process process = launch(ports);
    RunningDevServer server = new RunningDevServer(process, recorded, ports);
    try {
      recorded.write(process.toHandle());
      new AwaitDevServer(process, ports.frontend(), childLog).await();
      server.reportUnexpectedEnd(childLog);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private Process launch(DevServerPorts ports) {
    try {
      var output = childLog.begin();
      return new ProcessBuilder(command(ports))
          .redirectErrorStream(true)
          .redirectOutput(output)
          .start();
    } catch (IOException e) {
      throw new CannotStartException(
          "%s can't be executed: %s".formatted(executable, e.getMessage()),
          "Install another Temporal CLI, or set GROUNDCREW_ENGINE=memory.",
          e);
    }
  }

  private List<String> command(DevServerPorts ports) {
    List<String> command = new ArrayList<>();
    // Ctrl-C is sent to all processes in the terminal's group. In its own session, the server keeps
    // running until the workers have stopped. setsid executes the server, so the pid is the same.
    new FindExecutable(System.getenv())
        .find("setsid")
        .ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(List.of(executable.toString(), "server", "start-dev", "--ip", "127.0.0.1"));
    command.addAll(List.of("--port", String.valueOf(ports.frontend())));
    command.addAll(List.of("--ui-port", String.valueOf(ports.ui())));
    command.addAll(List.of("--db-filename", database.toString(), "--log-level", "warn"));
    for (String attribute :
        List.of("NodeState=Keyword", "InstallAttempts=Int", "MacAddress=Keyword")) {
      command.addAll(List.of("--search-attribute", attribute));
    }
    return command;
  }
}
