package dev.groundcrew.e2e.deployment;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks what a service's health check asks, without the image's tools. */
record AskHealth(WithoutContainers translation) {

  boolean of(JsonNode service) throws IOException {
    List<String> test =
        service.path("healthcheck").path("test").valueStream().map(JsonNode::asString).toList();
    return switch (test.get(1)) {
      case "pg_isready" -> accepts(5432);
      case "nc" -> accepts(Integer.parseInt(test.getLast()));
      case "wget" -> answers(URI.create(test.getLast()));
      default -> throw new AssertionError(test);
    };
  }

  private boolean accepts(int inContainer) {
    try (Socket socket = new Socket("127.0.0.1", translation.port(inContainer))) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean answers(URI inContainer) {
    int port = inContainer.getPort();
    URI here = URI.create(inContainer.toString().replace(":" + port, ":" + translation.port(port)));
    try {
      return ((HttpURLConnection) here.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
