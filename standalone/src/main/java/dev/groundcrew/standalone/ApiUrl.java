package dev.groundcrew.standalone;

import org.springframework.core.env.Environment;

/** Where the API is. */
record ApiUrl(Environment environment) {

  /**
   * @param portProperty {@code server.port}, or, once it listens, {@code local.server.port}
   */
  String of(String portProperty) {
    return "http://%s:%s/api/v1"
        .formatted(
            environment.getProperty("server.address", "127.0.0.1"),
            environment.getProperty(portProperty, "8080"));
  }
}
