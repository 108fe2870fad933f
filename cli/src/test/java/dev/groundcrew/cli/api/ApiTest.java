package dev.groundcrew.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundcrew.cli.context.Context;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ApiTest {

  private static final String MESSAGE = "{\"message\": \"%s\", \"data\": {}}";

  private final Server server = new Server();
  private final Api api = server.api();

  ApiTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aChangeThatGetsNoAnswerIsSentAgainWithItsKey() {
    server.answers(503, "{}").answers(429, "{}").answers(200, MESSAGE.formatted("done"));
    Reply reply = api.change("POST", Query.of("/nodes/%s/abort", "n 1"), null);
    assertThat(reply.message()).isEqualTo("done");
    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests().getFirst().key()).isNotBlank();
    assertThat(server.requests())
        .extracting(Server.Request::key)
        .containsOnly(server.requests().getFirst().key());
    assertThat(server.requests())
        .allMatch(request -> request.uri().equals("/api/v1/nodes/n%201/abort"))
        .allMatch(request -> "Bearer the-token".equals(request.authorization()));
  }

  @Test
  void aServerThatStaysAwayIsNamed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Api away = new Api(new Context(URI.create("http://127.0.0.1:" + port), null));
    assertThatThrownBy(() -> away.get(Query.of("/nodes")))
        .isInstanceOfSatisfying(
            CommandException.class,
            failure -> assertThat(failure.code()).isEqualTo(ExitCode.UNAVAILABLE))
        .hasMessage("No answer from http://127.0.0.1:%d: nothing can be reached there", port);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, NOT_ALLOWED",
    "403, NOT_ALLOWED",
    "404, NOT_FOUND",
    "409, REFUSED",
    "412, REFUSED",
    "422, REFUSED",
    "500, FAILED",
    "502, UNAVAILABLE"
  })
  void aProblemIsToldInItsOwnWords(int status, ExitCode code) {
    server.answers(status, "{\"detail\": \"because\"}");
    assertThatThrownBy(() -> api.get(Query.of("/nodes")))
        .isInstanceOfSatisfying(
            CommandException.class, failure -> assertThat(failure.code()).isEqualTo(code))
        .hasMessage("because");
  }

  @Test
  void whatIsNoGroundcrewIsSaid() {
    server.answers(500, "<html>");
    assertThatThrownBy(() -> api.get(Query.of("/nodes")))
        .hasMessageContaining("The server answered 500");
  }

  @Test
  void anAcceptedChangeIsFollowedToItsOutcome() {
    server
        .answers(202, "{}", "/api/v1/nodes/1/events/2")
        .answers(200, "{\"data\": {\"status\": \"queued\"}}")
        .answers(
            200, "{\"data\": {\"status\": \"applied\", \"outcome\": {\"message\": \"later\"}}}");
    Reply reply = api.change("PATCH", Query.of("/nodes/1/state"), null);
    assertThat(new FollowAccepted(api).message(reply)).isEqualTo("later");
    assertThat(server.requests().getLast().uri()).isEqualTo("/api/v1/nodes/1/events/2");
  }

  @Test
  void anAcceptedChangeThatIsRefusedLaterIsARefusal() {
    server
        .answers(202, "{}", "/api/v1/nodes/1/events/2")
        .answers(200, "{\"data\": {\"status\": \"refused\", \"outcome\": {\"message\": \"no\"}}}");
    Reply reply = api.change("PATCH", Query.of("/nodes/1/state"), null);
    assertThatThrownBy(() -> new FollowAccepted(api).message(reply))
        .isInstanceOfSatisfying(
            CommandException.class,
            failure -> assertThat(failure.code()).isEqualTo(ExitCode.REFUSED))
        .hasMessage("no");
  }

  @Test
  void anAcceptedChangeWithoutAnOutcomeIsSaid() {
    server.answers(202, "{}", "/api/v1/nodes/1/events/2");
    for (int look = 0; look < 5; look++) {
      server.answers(200, "{\"data\": {\"status\": \"queued\"}}");
    }
    Reply reply = api.change("PATCH", Query.of("/nodes/1/state"), null);
    assertThatThrownBy(() -> new FollowAccepted(api, Duration.ofMillis(300)).message(reply))
        .isInstanceOfSatisfying(
            CommandException.class,
            failure -> assertThat(failure.code()).isEqualTo(ExitCode.ACCEPTED));
  }

  @Test
  void listsAreReadPageByPageWithTheirCursors() {
    server
        .answers(200, "{\"data\": [1, 2], \"next\": \"a b\"}")
        .answers(200, "{\"data\": [3], \"next\": null}");
    assertThat(api.list(Query.of("/nodes/1/events").with("kind", "report"), 10))
        .extracting(JsonNode::asInt)
        .containsExactly(1, 2, 3);
    assertThat(server.requests())
        .extracting(Server.Request::uri)
        .containsExactly(
            "/api/v1/nodes/1/events?kind=report&limit=10",
            "/api/v1/nodes/1/events?kind=report&limit=8&cursor=a+b");
  }

  @Test
  void listsWithATotalAreReadPageByPageWithTheirOffsets() {
    server
        .answers(200, "{\"data\": [1, 2], \"total\": 3}")
        .answers(200, "{\"data\": [3], \"total\": 3}");
    assertThat(api.list(Query.of("/nodes"), 10)).hasSize(3);
    assertThat(server.requests().getLast().uri()).isEqualTo("/api/v1/nodes?limit=8&offset=2");
  }

  @Test
  void aListNeverHasMoreThanAsked() {
    server.answers(200, "{\"data\": [1, 2], \"total\": 3}");
    assertThat(api.list(Query.of("/nodes"), 2)).hasSize(2);
  }

  @Test
  void anEmptyPageEndsAListWhateverItsTotalSays() {
    server.answers(200, "{\"data\": [], \"total\": 3}");
    assertThat(api.list(Query.of("/nodes"), 10)).isEmpty();
  }
}
