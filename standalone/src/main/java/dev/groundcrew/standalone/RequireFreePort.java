package dev.groundcrew.standalone;

import dev.groundcrew.standalone.failure.CannotStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Checks that the API's port is free, before PostgreSQL and Temporal are started. */
record RequireFreePort(Environment environment) {

  private static final int DEFAULT = 8080;

  /**
   * @throws CannotStartException if the API can't listen on its address and port
   */
  void check() {
    int port = environment.getProperty("server.port", Integer.class, DEFAULT);
    if (port <= 0) {
      return;
    }
    InetAddress address = environment.getProperty("server.address", InetAddress.class);
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new CannotStartException(
          "The API cannot listen on port %d: %s.".formatted(port, e.getMessage()),
          "Stop what listens there, or set SERVER_PORT to another port.",
          e);
    }
  }
}
