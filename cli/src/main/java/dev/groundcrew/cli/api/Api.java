package dev.groundcrew.cli.api;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.groundcrew.cli.context.Context;
import dev.groundcrew.cli.exit.CommandException;
import dev.groundcrew.cli.exit.ExitCode;
import dev.groundcrew.cli.output.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Groundcrew's API. A request that gets no answer, a 429 or a 503 is sent again a few times, and a
 * change carries one Idempotency-Key through all of them. Every call throws {@link
 * CommandException} if it is refused or never answered.
 */
public final class Api {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Longer than the server waits for the outcome of a request. */
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

  /** A file of ten thousand nodes takes a while. */
  private static final Duration FILE_TIMEOUT = Duration.ofMinutes(3);

  private static final int RETRIES = 3;
  private static final int PAGE = 200;
  private static final int LARGEST_PROBLEM = 1 << 16;

  private final Context context;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();
  private final RetryPolicy<HttpResponse<String>> untilAnswered = patiently();
  private final RetryPolicy<HttpResponse<InputStream>> untilFetched = patiently();

  public Api(Context context) {
    this.context = context;
  }

  private static <T> RetryPolicy<HttpResponse<T>> patiently() {
    return RetryPolicy.<HttpResponse<T>>builder()
        .handle(IOException.class)
        .handleResultIf(response -> isBusy(response))
        .withMaxRetries(RETRIES)
        .withBackoff(Duration.ofMillis(300), Duration.ofSeconds(3))
        .build();
  }

  /** The answer's JSON. */
  public JsonNode get(Query path) {
    return expect(send("GET", path, null, null, null)).body();
  }

  /** The answer's text, where that is no JSON. */
  public String text(Query path) {
    HttpResponse<String> response = exchange(request("GET", path, null, null, null));
    if (response.statusCode() != 200) {
      throw RefusedException.of(Reply.of(response));
    }
    return response.body();
  }

  /**
   * The rows of a list with cursors or offsets, page by page.
   *
   * @param most how many at most
   */
  public List<JsonNode> list(Query path, int most) {
    List<JsonNode> rows = new ArrayList<>();
    String cursor = null;
    boolean more = true;
    while (more && rows.size() < most) {
      Query page = path.and("limit", Math.min(PAGE, most - rows.size()));
      JsonNode answer =
          get(cursor != null ? page.and("cursor", cursor) : offset(page, rows.size()));
      int before = rows.size();
      answer.path("data").forEach(rows::add);
      cursor = answer.path("next").asString(null);
      more =
          rows.size() > before && (cursor != null || rows.size() < answer.path("total").asInt(0));
    }
    return rows;
  }

  private static Query offset(Query page, int rows) {
    return rows == 0 ? page : page.and("offset", rows);
  }

  /** A change, safe to be sent again; an answer of 202 is followed until it has an outcome. */
  public Reply change(String method, Query path, @Nullable JsonNode body) {
    String json = body == null ? null : Documents.compactJson(body);
    return send(
        method, path, json, json == null ? null : "application/json", UUID.randomUUID().toString());
  }

  /** A whole document. */
  public Reply put(Query path, String document, String type) {
    return expect(send("PUT", path, document, type, null));
  }

  /**
   * A file that brings things to what it says: the same again changes nothing.
   *
   * @return the answer, also if it is a refusal
   */
  public Reply upload(Query path, byte[] file, String type) {
    HttpRequest.Builder request = builder(path).timeout(FILE_TIMEOUT);
    return Reply.of(
        exchange(
            request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(file)).build()));
  }

  /**
   * Copies a file of any length.
   *
   * @throws IOException if {@code out} can't be written, or the file ends before its end
   */
  public void download(Query path, OutputStream out) throws IOException {
    HttpResponse<InputStream> response =
        exchange(
            untilFetched,
            builder(path).timeout(FILE_TIMEOUT).build(),
            BodyHandlers.ofInputStream());
    try (InputStream file = response.body()) {
      if (response.statusCode() != 200) {
        throw RefusedException.of(
            new Reply(
                response.statusCode(),
                Reply.parse(new String(file.readNBytes(LARGEST_PROBLEM), StandardCharsets.UTF_8)),
                ""));
      }
      file.transferTo(out);
    }
  }

  /**
   * Asks for a stream of events, once. The answer must be closed.
   *
   * @param lastEventId where the caller was; empty to begin with what comes from now on
   * @throws IOException if there is no answer
   */
  public HttpResponse<InputStream> stream(Query path, String lastEventId)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = withToken(path).header("Accept", "text/event-stream");
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    // A timeout of the request would, with later versions of Java, be one of the whole stream.
    CompletableFuture<HttpResponse<InputStream>> answer =
        http.sendAsync(request.build(), BodyHandlers.ofInputStream());
    try {
      return answer.get(ANSWER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new HttpTimeoutException("not in time");
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof IOException away ? away : new IOException(failure);
    } finally {
      answer.cancel(true);
    }
  }

  /** The answer if it is a success. */
  public static Reply expect(Reply reply) {
    if (reply.status() >= 300) {
      throw RefusedException.of(reply);
    }
    return reply;
  }

  private Reply send(
      String method,
      Query path,
      @Nullable String body,
      @Nullable String type,
      @Nullable String key) {
    return Reply.of(exchange(request(method, path, body, type, key)));
  }

  private HttpRequest request(
      String method,
      Query path,
      @Nullable String body,
      @Nullable String type,
      @Nullable String key) {
    HttpRequest.Builder request =
        builder(path)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.build();
  }

  private HttpRequest.Builder builder(Query path) {
    return withToken(path).timeout(ANSWER_TIMEOUT);
  }

  private HttpRequest.Builder withToken(Query path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path.toString()));
    if (context.token() != null) {
      request.header("Authorization", "Bearer " + context.token());
    }
    return request;
  }

  private URI address(String path) {
    String base = context.server().toString().replaceAll("/+$", "");
    return URI.create(path.startsWith("/api/") ? base + path : base + "/api/v1" + path);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    return exchange(untilAnswered, request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> exchange(
      RetryPolicy<HttpResponse<T>> retries, HttpRequest request, BodyHandler<T> handler) {
    try {
      return Failsafe.with(retries).get(() -> http.send(request, handler));
    } catch (FailsafeException failure) {
      String reason =
          switch (failure.getCause()) {
            case ConnectException refused -> "nothing can be reached there";
            case HttpTimeoutException late -> "not in time";
            case null -> "unknown";
            case Throwable other -> other.toString();
          };
      throw new CommandException(
          ExitCode.UNAVAILABLE,
          "No answer from %s: %s".formatted(context.server(), reason),
          failure);
    }
  }

  private static boolean isBusy(@Nullable HttpResponse<?> response) {
    return response != null && (response.statusCode() == 503 || response.statusCode() == 429);
  }
}
