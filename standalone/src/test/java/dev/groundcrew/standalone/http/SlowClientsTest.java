package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Clients that never finish what they begin. */
@HttpTest
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/slow-clients-data",
      "groundcrew.api.max-body-time=PT3S",
      "server.tomcat.connection-timeout=2s"
    })
class SlowClientsTest {

  private static final int CLIENTS = 500;

  @Autowired private Caller caller;
  private final List<Socket> sockets = new ArrayList<>();

  @Test
  void halfOpenRequestsDoNotKeepOthersFromBeingAnswered() throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      send(i % 2 == 0 ? "GET /api/v1/nodes HTTP/1.1\r\nHost: x\r\nX-Never-" : headers() + "{\"mac");
    }

    Registered node = caller.register();
    assertThat(caller.state(node, "pending").status()).isIn(200, 202);
    assertThat(caller.report(node, "started").status()).isIn(200, 202);

    for (Socket socket : sockets) {
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .matches("(?s)|HTTP/1.1 (400|408) .*");
    }
  }

  @Test
  void aBodyThatComesByteByByteIs408() throws Exception {
    Socket socket = send(headers());
    Thread dripping =
        Thread.startVirtualThread(
            () -> {
              try {
                while (true) {
                  socket.getOutputStream().write(' ');
                  socket.getOutputStream().flush();
                  Thread.sleep(100);
                }
              } catch (IOException | InterruptedException closed) {
                // The server has had enough.
              }
            });

    StringBuilder answer = new StringBuilder();
    int character = socket.getInputStream().read();
    while (character >= 0 && character != '}') {
      answer.append((char) character);
      character = socket.getInputStream().read();
    }
    dripping.interrupt();

    assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"body_too_slow\"");
  }

  private static String headers() {
    return "POST /api/v1/report HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + "Content-Length: 1000\r\n\r\n";
  }

  private Socket send(String beginning) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), caller.port());
    sockets.add(socket);
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
