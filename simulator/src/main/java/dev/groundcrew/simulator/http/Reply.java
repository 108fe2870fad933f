package dev.groundcrew.simulator.http;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer below 500.
 *
 * @param resent whether the request was sent more than once
 */
record Reply(int status, JsonNode body, Optional<String> location, boolean resent) {

  JsonNode data() {
    return body.path("data");
  }

  String message() {
    return body.path("message").asString("");
  }
}
