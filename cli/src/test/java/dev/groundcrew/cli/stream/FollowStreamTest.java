package dev.groundcrew.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import dev.groundcrew.cli.context.Context;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowStreamTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StreamServer server = new StreamServer();
  private @Nullable FollowStream stream;

  FollowStreamTest() throws IOException {}

  @AfterEach
  void stop() {
    if (stream != null) {
      stream.close();
    }
    server.close();
  }

  @Test
  void whoWasCutOffComesAgainAndSaysWhereItWas() throws InterruptedException {
    stream = FollowStream.start(server.api(), Query.of("/events/stream"));
    server.tells("retry: 50\nid: e-1\n\n");
    server.tells("id: e-2\nevent: change\ndata: {}\n\n");

    assertThat(next()).isEqualTo(new News.Connected(true));
    assertThat(next()).isEqualTo(new News.Told(new ServerEvent("change", "{}")));
    server.tells("id: e-3\n\n");
    server.cuts();
    assertThat(next()).isInstanceOf(News.Lost.class);
    assertThat(next()).isEqualTo(new News.Connected(false));
    server.tells("event: reset\ndata: {}\n\n");
    assertThat(next()).isEqualTo(new News.Told(new ServerEvent("reset", "{}")));
    assertThat(server.places()).containsExactly("", "e-3");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 406, 501})
  void whoeverIsRefusedForGoodDoesNotComeAgain(int status) throws InterruptedException {
    server.refuses(status);
    stream = FollowStream.start(server.api(), Query.of("/events/stream"));

    assertThat(next()).isEqualTo(new News.Refused("the server answered " + status));
    assertThat(stream.next(Duration.ofMillis(300))).isNull();
    assertThat(server.places()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503})
  void aServerThatCanNotNowIsAskedAgain(int status) throws InterruptedException {
    server.refusesOnce(status, "0");
    server.tells("retry: 0\n\n");
    stream = FollowStream.start(server.api(), Query.of("/events/stream"));

    assertThat(next()).isEqualTo(new News.Lost("the server answered " + status));
    assertThat(next()).isEqualTo(new News.Connected(true));
  }

  @Test
  void aConnectionWithoutASignOfLifeIsMadeAnew() throws InterruptedException {
    stream = FollowStream.start(server.api(), Query.of("/events/stream"), Duration.ofMillis(500));
    server.tells("retry: 50\nid: e-1\n\n");

    assertThat(next()).isEqualTo(new News.Connected(true));
    assertThat(next()).isInstanceOf(News.Lost.class);
    // The first connection takes nothing any more; what it is told goes nowhere.
    server.tells(": \n\n");
    server.cuts();
    assertThat(next()).isEqualTo(new News.Connected(false));
    assertThat(server.places()).startsWith("", "e-1");
  }

  @Test
  void aServerThatIsAwayIsSaid() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Api away = new Api(new Context(URI.create("http://127.0.0.1:" + port), null));
    stream = FollowStream.start(away, Query.of("/events/stream"));

    assertThat(next()).isEqualTo(new News.Lost("nothing can be reached there"));
  }

  @ParameterizedTest
  @CsvSource({
    "2000, 0, 2000, 3000",
    "2000, 1, 4000, 6000",
    "2000, 3, 16000, 24000",
    "2000, 9, 60000, 90000",
    "0, 0, 100, 150",
    "999999999, 1, 60000, 90000"
  })
  void pausesGrowWithFailuresUpToAMinuteAndAHalf(long asked, int failures, long least, long most) {
    for (int draw = 0; draw < 100; draw++) {
      assertThat(FollowStream.pause(Duration.ofMillis(asked), failures).toMillis())
          .isBetween(least, most);
    }
  }

  /** The next news; the stream's silence is looked at as often as by a command that shows it. */
  private @Nullable News next() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    News next = null;
    while (next == null && System.nanoTime() < end) {
      next = stream.next(Duration.ofMillis(50));
    }
    return next;
  }
}
