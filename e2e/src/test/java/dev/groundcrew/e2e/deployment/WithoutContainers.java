package dev.groundcrew.e2e.deployment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Translates what a service is told about its surroundings: services are hosts of their own to each
 * other, here they are ports of 127.0.0.1.
 */
final class WithoutContainers {

  /** What Temporal's parts listen on, of which it need not be told in a container of its own. */
  private static final Map<String, String> TEMPORAL_INSIDE =
      Map.of(
          "FRONTEND_HTTP_PORT", "7243",
          "FRONTEND_MEMBERSHIP_PORT", "6933",
          "HISTORY_GRPC_PORT", "7234",
          "HISTORY_MEMBERSHIP_PORT", "6934",
          "MATCHING_GRPC_PORT", "7235",
          "MATCHING_MEMBERSHIP_PORT", "6935",
          "WORKER_GRPC_PORT", "7239",
          "WORKER_MEMBERSHIP_PORT", "6939");

  private final Path deploy;
  private final Map<String, String> ports = new HashMap<>();

  WithoutContainers(Path deploy) {
    this.deploy = deploy;
  }

  /** The environment of a service, for a process. */
  Map<String, String> environment(String service, Map<String, String> variables) {
    Map<String, String> translated = new HashMap<>();
    if (service.equals("temporal")) {
      TEMPORAL_INSIDE.forEach((name, value) -> translated.put(name, translate(name, value)));
    }
    variables.forEach((name, value) -> translated.put(name, translate(name, value)));
    return translated;
  }

  /** The port that stands for the one a container listens on. */
  int port(int inContainer) {
    return Integer.parseInt(ports.computeIfAbsent(String.valueOf(inContainer), unused -> free()));
  }

  private String translate(String name, String value) {
    if (value.equals("0.0.0.0") || name.matches("POSTGRES_SEEDS|SQL_HOST|PGHOST")) {
      return "127.0.0.1";
    }
    if (name.endsWith("PORT")) {
      return String.valueOf(port(Integer.parseInt(value)));
    }
    if (value.startsWith("/etc/groundcrew/")) {
      return value.replaceFirst("^/etc/groundcrew", deploy.resolve("tokens").toString());
    }
    if (value.startsWith("/deploy/")) {
      return value.replaceFirst("^/deploy", deploy.toString());
    }
    if (value.matches(".*\\b(postgres|temporal):\\d+\\b.*")) {
      String inContainer = value.replaceAll(".*\\b(postgres|temporal):(\\d+)\\b.*", "$2");
      return value.replaceAll(
          "\\b(postgres|temporal):\\d+\\b", "127.0.0.1:" + port(Integer.parseInt(inContainer)));
    }
    return value;
  }

  /** Below the ports that the system gives out: Temporal keeps some of its own as a smallint. */
  private String free() {
    String port;
    do {
      port = String.valueOf(ThreadLocalRandom.current().nextInt(10_000, 32_768));
    } while (ports.containsValue(port) || !isFree(Integer.parseInt(port)));
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
