package dev.groundcrew.standalone.engine;

import dev.groundcrew.standalone.process.ChildLog;
import dev.groundcrew.standalone.process.RecordedProcess;
import dev.groundcrew.standalone.process.StopProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running Temporal development server, which {@link #close()} stops. */
public final class RunningDevServer implements AutoCloseable {

  static final StopProcess STOP = new StopProcess(Duration.ofSeconds(15), List.of("TERM"));

  private static final Logger log = LoggerFactory.getLogger(RunningDevServer.class);

  private final Process process;
  private final RecordedProcess recorded;
  private final DevServerPorts ports;
  private volatile boolean closing;

  RunningDevServer(Process process, RecordedProcess recorded, DevServerPorts ports) {
    this.process = process;
    this.recorded = recorded;
    this.ports = ports;
  }

  /**
   * Logs when the server ends by itself. It is not restarted: installs wait until Groundcrew is
   * started again.
   */
  void reportUnexpectedEnd(ChildLog childLog) {
    var unused =
        process
            .onExit()
            .thenAccept(
                ended -> {
                  if (!closing) {
                    log.error("The Temporal dev server ended. {}", childLog.tail());
                  }
                });
  }

  /** The Spring Boot properties for using it. */
  public Map<String, Object> properties() {
    return Map.of(
        "spring.temporal.connection.target",
        ports.address(),
        "groundcrew.temporal.ui-url",
        ports.uiUrl(),
        "groundcrew.temporal.from-environment",
        false);
  }

  /** Stops the server and waits until it has ended. */
  @Override
  public void close() {
    closing = true;
    STOP.stop(process.toHandle());
    recorded.forget();
    log.debug("Stopped the Temporal dev server");
  }
}
