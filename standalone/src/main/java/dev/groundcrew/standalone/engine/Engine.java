package dev.groundcrew.standalone.engine;

import java.nio.file.Path;

/** The Temporal engine that runs the installs. */
public sealed interface Engine {

  /**
   * A server that is already running.
   *
   * @param from the setting that names its address
   */
  record Server(String address, String from) implements Engine {}

  /**
   * A development server that Groundcrew starts as a child process.
   *
   * @param executable the {@code temporal} CLI
   */
  record DevServer(Path executable) implements Engine {}

  /**
   * The SDK's in-memory server, in this process.
   *
   * @param why the reason for this choice, for the log
   */
  record InMemory(String why) implements Engine {}
}
