package dev.groundcrew.standalone.http;

import dev.groundcrew.api.machine.MachineConnector;
import dev.groundcrew.standalone.http.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.json.JsonMapper;

/** Calls the port for machines. */
@TestComponent
@Lazy
class Machine {

  private final MachineConnector connector;

  Machine(MachineConnector connector) {
    this.connector = connector;
  }

  int port() {
    return connector.port();
  }

  Answer report(@Nullable String token, String mac, String status) {
    return call("POST", "/api/v1/report", token, body(mac, status), "127.0.0.1");
  }

  /**
   * The same from another address.
   *
   * @param address one of loopback
   */
  Answer reportFrom(String address, String token, String mac, String status) {
    return call("POST", "/api/v1/report", token, body(mac, status), address);
  }

  private static String body(String mac, String status) {
    return "{\"mac_address\":\"%s\",\"installation_status\":\"%s\"}".formatted(mac, status);
  }

  Answer call(String method, String path, @Nullable String token, String body, String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(), path)))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client =
        HttpClient.newBuilder().localAddress(InetAddress.getByName(address)).build()) {
      HttpResponse<String> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), JsonMapper.shared().readTree(response.body()), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
