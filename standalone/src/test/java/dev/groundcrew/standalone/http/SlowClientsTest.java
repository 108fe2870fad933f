package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Clients that send a byte now and then, and never finish what they begin. */
@HttpTest
@Import(Machine.class)
@TestPropertySource(
    properties = {
      "groundcrew.data-dir=target/slow-clients-data",
      "groundcrew.machines.port=0",
      "groundcrew.api.max-requests=600",
      "groundcrew.api.max-header-time=PT3S",
      "groundcrew.api.max-body-time=PT4S"
    })
class SlowClientsTest {

  private static final int CLIENTS = 500;

  /** Far less than the server waits for the next byte. */
  private static final Duration BETWEEN_BYTES = Duration.ofMillis(300);

  private static final String CHUNKED =
      " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

  private static final String PLAIN =
      " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10000\r\n\r\n";

  /** What a client begins with; it goes on with one letter after the other. */
  private static final List<String> BEGINNINGS =
      List.of(
          "GE",
          "GET /api/v1/no",
          "GET /api/v1/nodes HTTP/1.1\r\nHost: localhost\r\nX-Never-",
          "GET /api/v1/nodes HTTP/1.1\r\nHost: localhost\r\nX-Never-Ends: a",
          "POST /api/v1/report" + CHUNKED + "2;extension",
          "POST /api/v1/report" + CHUNKED + "2\r\n{}\r\n0\r\nTrailer: a",
          "POST /login" + CHUNKED.replace("json", "x-www-form-urlencoded") + "2;extension",
          "POST /login" + CHUNKED.replace("json", "x-www-form-urlencoded") + "2\r\na=\r\n0\r\nT: a",
          "POST /api/v1/report" + PLAIN + "{\"mac",
          "POST /nowhere" + PLAIN + "{\"mac");

  @Autowired private Caller caller;
  @Autowired private Machine machine;

  private final List<SlowClient> clients = new ArrayList<>();
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

  @Test
  void theyKeepNobodyFromBeingAnsweredAndAreAllClosed() throws IOException {
    for (int i = 0; i < CLIENTS; i++) {
      connect(i % 2 == 0 ? caller.port() : machine.port())
          .send(BEGINNINGS.get(i / 2 % BEGINNINGS.size()));
    }
    List<SlowClient> slow = List.copyOf(clients);
    drip("a", slow);

    Registered node = caller.register();
    assertThat(caller.state(node, "pending").status()).isIn(200, 202);
    assertThat(machine.report(null, node.mac(), "started").status()).isIn(200, 202);

    for (SlowClient client : slow) {
      assertThat(client.readUntilClosed()).matches("(?s)|HTTP/1.1 (401|404|408) .*");
    }
  }

  @Test
  void blankLinesAreAPartOfTheHeader() throws IOException {
    SlowClient client = connect(caller.port());
    drip("\r\n", List.of(client));

    assertThat(client.readUntilClosed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN + "{\"mac",
        CHUNKED + "ff\r\n{\"mac",
        CHUNKED + "2;extension",
        CHUNKED + "2\r\n{}\r\n0\r\nTrailer: a"
      })
  void aBodyThatComesByteByByteIs408(String beginning) throws IOException {
    SlowClient client = connect(machine.port());
    client.send("POST /api/v1/report" + beginning);
    drip("a", List.of(client));

    assertThat(client.readUntilClosed())
        .startsWith("HTTP/1.1 408")
        .contains("\"code\":\"body_too_slow\"");
  }

  @Test
  void aBodyThatStopsOnItsWayIs408() throws IOException {
    SlowClient client = connect(caller.port());
    client.send("POST /api/v1/nodes" + PLAIN + "{\"mac");

    assertThat(client.readUntilClosed())
        .startsWith("HTTP/1.1 408")
        .contains("\"code\":\"body_too_slow\"");
  }

  @Test
  void oneThatIsSlowButInTimeIsAnswered() throws IOException {
    SlowClient client = connect(caller.port());
    String body = "{\"mac_address\":\"%s\"}".formatted(caller.newMac());
    String header = PLAIN.replace("10000", String.valueOf(body.length()));
    client.send("POST /ap");
    sendLater(client, "i/v1/nodes" + header.substring(0, 20), 700);
    // In time for the header, and then for the body.
    sendLater(client, header.substring(20), 1400);
    sendLater(client, body.substring(0, 5), 3500);
    sendLater(client, body.substring(5), 4000);

    assertThat(client.readJson()).startsWith("HTTP/1.1 201");
  }

  @Test
  void theTimeBetweenTwoRequestsDoesNotCount() throws IOException {
    SlowClient client = connect(caller.port());
    String request = "GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n";
    client.send(request);
    assertThat(client.readJson()).startsWith("HTTP/1.1 404");

    sendLater(client, request.substring(0, 10), 5000);
    sendLater(client, request.substring(10), 6000);

    assertThat(client.readJson()).contains("HTTP/1.1 404");
  }

  private void drip(String piece, List<SlowClient> slow) {
    later.scheduleWithFixedDelay(
        () -> slow.forEach(client -> client.send(piece)),
        0,
        BETWEEN_BYTES.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private void sendLater(SlowClient client, String text, int millis) {
    later.schedule(() -> client.send(text), millis, TimeUnit.MILLISECONDS);
  }

  private SlowClient connect(int port) throws IOException {
    SlowClient client = new SlowClient(port);
    clients.add(client);
    return client;
  }

  @AfterEach
  void close() throws IOException {
    later.shutdownNow();
    for (SlowClient client : clients) {
      client.close();
    }
  }
}
