package dev.groundcrew.standalone.engine;

import dev.groundcrew.standalone.process.FreePort;

/** The ports of the development server, on 127.0.0.1. */
public record DevServerPorts(int frontend, int ui) {

  /** Temporal's default ports if they are free, otherwise other free ports. */
  public static DevServerPorts choose() {
    return new DevServerPorts(FreePort.preferably(7233), FreePort.preferably(8233));
  }

  /** The address for clients. */
  public String address() {
    return "127.0.0.1:" + frontend;
  }

  /** The URL of the UI. */
  public String uiUrl() {
    return "http://127.0.0.1:" + ui;
  }
}
