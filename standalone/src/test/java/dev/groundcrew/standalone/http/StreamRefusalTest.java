package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls of the stream of changes that do not listen. */
@HttpTest
class StreamRefusalTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Autowired private Caller caller;

  @ParameterizedTest
  @CsvSource({
    "?state=nowhere, text/event-stream, 400",
    "?states=active, text/event-stream, 400",
    "?node=a%00, text/event-stream, 400",
    "?node=52:54:00:99:99:99, text/event-stream, 404",
    "?node=nobody, text/event-stream, 404",
    "'', application/json, 406"
  })
  void whatIsWrongIsRefused(String query, String accept, int status) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request(query).header("Accept", accept).build(), ofText());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aHeadIsAnsweredAtOnce() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                request("").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), ofText());

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:%d/api/v1/events/stream%s".formatted(caller.port(), query)))
        .timeout(PATIENCE);
  }

  private static HttpResponse.BodyHandler<String> ofText() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
