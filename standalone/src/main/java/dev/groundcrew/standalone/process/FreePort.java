package dev.groundcrew.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Finds ports for child processes to listen on. */
public final class FreePort {

  private FreePort() {}

  /** A free port of 127.0.0.1. It is not reserved, so use it at once. */
  public static int any() {
    try (ServerSocket socket = bind(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This port of 127.0.0.1 if it is free, otherwise another free one. */
  public static int preferably(int port) {
    try (ServerSocket socket = bind(port)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      return any();
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(Loopback.port(port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
