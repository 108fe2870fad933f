package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** As many requests at a time as may be answered and connections as may be open, and one more. */
@HttpTest
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/limit-requests-data",
      "groundcrew.api.max-requests=3",
      "groundcrew.api.max-connections=20"
    })
class LimitRequestsTest {

  @Autowired private Caller caller;
  private final List<Socket> listeners = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (Socket listener : listeners) {
      listener.close();
    }
  }

  @Test
  void oneMoreIs503AndTheNextIsAnsweredWhenThereIsRoomAgain() throws Exception {
    for (int i = 0; i < 3; i++) {
      listen();
    }

    Answer refused = caller.get("/nodes");

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.code()).isEqualTo("unavailable");
    assertThat(refused.detail()).startsWith("Too many requests");
    assertThat(refused.headers().firstValue("Retry-After")).contains("2");
    Safe.eachOnce(RawRequest.send(caller.port(), "GET /api/v1/nodes"));
    String report = "{\"mac_address\":\"52:54:00:99:00:01\",\"installation_status\":\"started\"}";
    assertThat(caller.post("/report", report).status()).isEqualTo(503);
    assertThat(caller.get("/actuator/health/liveness").status()).isEqualTo(200);

    listeners.removeFirst().close();
    // The server notices when it next has something to say to the one that is gone.
    await().until(() -> caller.get("/nodes").status() == 200);
  }

  @Test
  void oneMoreConnectionWaitsUntilAnotherIsClosed() throws Exception {
    // In the middle of their headers, for as long as a header may take.
    for (int i = 0; i < 20; i++) {
      Socket half = new Socket(InetAddress.getLoopbackAddress(), caller.port());
      listeners.add(half);
      half.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
    }

    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> RawRequest.send(caller.port(), "GET /actuator/health/liveness"));

    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(() -> !answer.isDone());
    close();
    assertThat(answer.get(20, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200");
  }

  private void listen() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), caller.port());
    listeners.add(socket);
    socket
        .getOutputStream()
        .write(
            "GET /api/v1/events/stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
    byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    assertThat(new String(status, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 200");
  }
}
