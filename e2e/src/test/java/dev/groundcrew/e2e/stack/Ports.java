package dev.groundcrew.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for programs that are about to start. */
public final class Ports {

  /** Where the system takes the ports of outgoing connections from, by default. */
  private static final int FIRST_EPHEMERAL = 32_768;

  private static final int FIRST = 10_000;

  private Ports() {}

  /** A port that is free now, and that no connection takes while its program is stopped. */
  public static int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_EPHEMERAL);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // Another one.
      }
    }
  }
}
