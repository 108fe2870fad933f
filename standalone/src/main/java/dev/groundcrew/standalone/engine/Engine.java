package dev.groundcrew.standalone.engine;

import java.nio.file.Path;

/** Which Temporal engine runs the installs. */
public sealed interface Engine {

  /**
   * A server that runs already.
   *
   * @param from where its address is set
   */
  record Server(String address, String from) implements Engine {}

  /**
   * A development server of our own, in a child process.
   *
   * @param executable the {@code temporal} CLI
   */
  record DevServer(Path executable) implements Engine {}

  /**
   * The SDK's in-memory server, in this process.
   *
   * @param why for whoever expected another
   */
  record InMemory(String why) implements Engine {}
}
