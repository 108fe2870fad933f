package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.standalone.http.Caller.Answer;
import dev.groundcrew.standalone.http.Caller.Registered;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No body over the limit is read, whatever it says it is. */
@HttpTest
class BodyLimitTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Autowired private Caller caller;

  @ParameterizedTest
  @CsvSource({
    "PATCH, application/x-www-form-urlencoded",
    "POST, application/x-www-form-urlencoded",
    "PUT, application/x-www-form-urlencoded",
    "DELETE, application/x-www-form-urlencoded",
    "POST, multipart/form-data; boundary=x",
    "PATCH, application/json",
  })
  void aLargeBodyIsRefusedByItsLengthAlone(String method, String type) {
    Registered node = caller.register();

    // Of 50 MB announced none are sent: an answer shows that none were awaited.
    String answer =
        RawRequest.announce(
            caller.port(), method, "/api/v1/nodes/%s/state".formatted(node.id()), type, 52428800);

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("\"code\":\"body_too_large\"", "The body is larger than 65536 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH", "PUT"})
  void aFormIsNeverReadForParameters(String method) {
    Answer answer =
        caller.call(
            method,
            "/nodes?limit=1",
            chunked("limit=5&" + "x".repeat(70_000)),
            Map.of("Content-Type", FORM));

    assertThat(answer.status()).isIn(400, 405, 413, 415);
    assertThat(answer.detail()).doesNotContain("xxx");
  }

  @Test
  void aLargeChunkedBodyIs413() {
    Answer answer =
        caller.call(
            "POST",
            "/nodes",
            chunked("{\"hostname\":\"%s\"}".formatted("x".repeat(65_536))),
            Map.of());

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body_too_large");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReportMayBeAMebibyteAndNoMore(boolean chunked) {
    Registered node = caller.installing();
    String start = "{\"mac_address\":\"%s\",\"comment\":\"".formatted(node.mac());
    int room = 1024 * 1024 - start.length() - 2;

    assertThat(report(start + "x".repeat(room) + "\"}", chunked).status()).isEqualTo(200);
    Answer tooLarge = report(start + "x".repeat(room + 1) + "\"}", chunked);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.detail()).isEqualTo("The body is larger than 1048576 bytes");
  }

  private Answer report(String body, boolean chunked) {
    return caller.call(
        "POST", "/report", chunked ? chunked(body) : BodyPublishers.ofString(body), Map.of());
  }

  private static BodyPublisher chunked(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
  }
}
