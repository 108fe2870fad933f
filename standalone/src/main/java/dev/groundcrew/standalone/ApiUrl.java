package dev.groundcrew.standalone;

import org.springframework.core.env.Environment;

/** The URL of the API. */
record ApiUrl(Environment environment) {

  /**
   * @param portProperty {@code server.port}, or {@code local.server.port} once the API listens
   */
  String of(String portProperty) {
    return "%s://%s:%s/api/v1"
        .formatted(
            environment.containsProperty("server.ssl.bundle") ? "https" : "http",
            environment.getProperty("server.address", "127.0.0.1"),
            environment.getProperty(portProperty, "8080"));
  }
}
