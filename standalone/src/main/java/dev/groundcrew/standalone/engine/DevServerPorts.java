package dev.groundcrew.standalone.engine;

import dev.groundcrew.standalone.process.FreePort;

/** Where a development server listens, on 127.0.0.1. */
public record DevServerPorts(int frontend, int ui) {

  /** Those where Temporal's users and tools look first, as far as they are free. */
  public static DevServerPorts choose() {
    return new DevServerPorts(FreePort.preferably(7233), FreePort.preferably(8233));
  }

  /** For clients. */
  public String address() {
    return "127.0.0.1:" + frontend;
  }

  /** For browsers. */
  public String uiUrl() {
    return "http://127.0.0.1:" + ui;
  }
}
