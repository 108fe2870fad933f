package dev.groundcrew.standalone;

import org.springframework.core.env.Environment;

/** The URL of the API. */
record ApiUrl(Environment environment) {

  /**
   * @param portProperty {@code server.port}, or {@code local.server.port} once the API listens
   */
  String of(String portProperty) {
    return "http://%s:%s/api/v1"
        .formatted(
            environment.getProperty("server.address", "127.0.0.1"),
            environment.getProperty(portProperty, "8080"));
  }
}
