package dev.groundcrew.e2e.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * Translates what a service is told about its surroundings: services are hosts of their own to each
 * other, here they are ports of 127.0.0.1.
 */
final class WithoutContainers {

  private final Map<String, String> ports = new HashMap<>();

  /** The environment of a service, for a process. */
  Map<String, String> environment(Map<String, String> variables) {
    Map<String, String> translated = new HashMap<>();
    variables.forEach((name, value) -> translated.put(name, translate(name, value)));
    return translated;
  }

  /** The port that stands for the one a container listens on. */
  int port(int inContainer) {
    return Integer.parseInt(ports.computeIfAbsent(String.valueOf(inContainer), unused -> free()));
  }

  private String translate(String name, String value) {
    if (value.equals("0.0.0.0") || name.matches("POSTGRES_SEEDS|SQL_HOST")) {
      return "127.0.0.1";
    }
    if (name.endsWith("PORT")) {
      return String.valueOf(port(Integer.parseInt(value)));
    }
    if (value.startsWith("/deploy/")) {
      return ComposeFile.ROOT + value;
    }
    if (value.matches(".*\\b(postgres|temporal):\\d+\\b.*")) {
      String inContainer = value.replaceAll(".*\\b(postgres|temporal):(\\d+)\\b.*", "$2");
      return value.replaceAll(
          "\\b(postgres|temporal):\\d+\\b", "127.0.0.1:" + port(Integer.parseInt(inContainer)));
    }
    return value;
  }

  private static String free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
