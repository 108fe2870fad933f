package dev.groundcrew.simulator.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.settings.Access;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends a request until it is answered. It is sent again, with exponential back-off, if there is no
 * connection, the connection breaks, the answer times out, or it is a 5xx.
 */
final class SendPatiently {

  static {
    // The client repeats a GET by itself if its connection breaks, and tells nobody.
    System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
  }

  private static final Duration FIRST_DELAY = Duration.ofMillis(100);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(2);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Longer than the server waits for the outcome of a request. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final Access access;
  private final Map<String, String> reportTokens;
  private final AtomicInteger nextServer = new AtomicInteger();
  private final Duration patience;
  private final Measurements measurements;
  private final RetryPolicy<HttpResponse<String>> untilAnswered;
  private volatile long lastAnswer = System.nanoTime();

  /**
   * @param reportTokens those of the nodes, by MAC address
   */
  SendPatiently(
      Access access,
      Map<String, String> reportTokens,
      Duration patience,
      Measurements measurements) {
    this.access = access;
    this.reportTokens = reportTokens;
    this.patience = patience;
    this.measurements = measurements;
    this.untilAnswered =
        RetryPolicy.<HttpResponse<String>>builder()
            .handle(IOException.class)
            .handleResultIf(SendPatiently::isFault)
            .withMaxRetries(-1)
            .withMaxDuration(patience)
            .withBackoff(FIRST_DELAY, LONGEST_DELAY)
            .withDelayFn(failed -> RetryAfter.of(failed.getLastResult()))
            .onRetry(failed -> measurements.resent())
            .build();
  }

  /**
   * Sends the request and returns the answer.
   *
   * @throws UnansweredException if there is no answer in time
   */
  Reply send(Call call) {
    HttpRequest.Builder request = toRequest(call);
    AtomicInteger sendings = new AtomicInteger();
    long begin = System.nanoTime();
    HttpResponse<String> response;
    try {
      response =
          Failsafe.with(untilAnswered)
              .get(
                  () -> {
                    sendings.incrementAndGet();
                    return http.send(
                        request.uri(server(call).resolve(call.path())).build(),
                        BodyHandlers.ofString());
                  });
    } catch (FailsafeException failure) {
      throw unanswered(call, String.valueOf(failure.getCause()));
    }
    if (isFault(response)) {
      throw unanswered(call, response.statusCode() + " " + response.body());
    }
    lastAnswer = System.nanoTime();
    measurements.answered(call.kind(), begin, lastAnswer);
    return toReply(response, sendings.get() > 1);
  }

  /** The next server in turn, so that a repeated request goes to another one. */
  private URI server(Call call) {
    List<URI> servers = call.machine() == null ? access.urls() : access.machineUrls();
    return servers.get(Math.floorMod(nextServer.getAndIncrement(), servers.size()));
  }

  private HttpRequest.Builder toRequest(Call call) {
    Object body = call.body();
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .timeout(patience.compareTo(ANSWER_TIMEOUT) < 0 ? patience : ANSWER_TIMEOUT)
            .method(call.method(), publisher(body));
    String contentType = body instanceof Raw raw ? raw.contentType() : "application/json";
    if (body != null && contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (call.idempotencyKey() != null) {
      request.header("Idempotency-Key", call.idempotencyKey());
    }
    String token = call.machine() == null ? access.token() : reportTokens.get(call.machine());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private static BodyPublisher publisher(@Nullable Object body) {
    return switch (body) {
      case null -> BodyPublishers.noBody();
      case Raw raw -> BodyPublishers.ofString(raw.text());
      default -> BodyPublishers.ofString(Json.write(body));
    };
  }

  private UnansweredException unanswered(Call call, String last) {
    return System.nanoTime() - lastAnswer >= patience.toNanos()
        ? new ServerDownException(call, last)
        : new UnansweredException(call, last);
  }

  private static boolean isFault(@Nullable HttpResponse<String> response) {
    return response != null && response.statusCode() >= 500;
  }

  private static Reply toReply(HttpResponse<String> response, boolean resent) {
    var location = response.headers().firstValue("Location");
    try {
      return new Reply(response.statusCode(), Json.readTree(response.body()), location, resent);
    } catch (JacksonException notJson) {
      var text = JsonNodeFactory.instance.stringNode(response.body());
      return new Reply(response.statusCode(), text, location, resent);
    }
  }
}
