package dev.groundcrew.worker.webhook;

import dev.groundcrew.store.webhook.WebhookSecret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends a message once, signed as Standard Webhooks. Follows no redirect, keeps no cookie, uses no
 * proxy, and reads of an answer no more than a beginning.
 */
final class SendMessage implements AutoCloseable {

  /** All of one try: look-up, connection, answer. A receiver works after it has answered. */
  static final Duration LONGEST = Duration.ofSeconds(15);

  /** Of the 50 rounds and tests that a worker has at once, a round with four. */
  static final int MOST_CONNECTIONS = 256;

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final int READ_OF_AN_ANSWER = 2048;
  private static final int LONGEST_EXCERPT = 200;
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);
  private static final int GONE = 410;

  private final CloseableHttpClient client;
  private final Duration longest;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

  SendMessage(ReceiverAddresses addresses, Duration longest) {
    this.longest = longest;
    Timeout patience = Timeout.of(longest);
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(addresses)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    // Many webhooks may be of one host; a webhook has few messages on their way.
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(patience)
                            .setTimeToLive(Timeout.ofMinutes(5))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(patience)
                    .setRedirectsEnabled(false)
                    .build())
            .setUserAgent("Groundcrew-Webhooks/1.0")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /**
   * Sends it.
   *
   * @param url http or https
   * @param secret signs it, with the present time
   */
  Attempt send(String url, String secret, Message message) {
    HttpPost post = new HttpPost(URI.create(url));
    long timestamp = Instant.now().getEpochSecond();
    post.setEntity(new StringEntity(message.body(), StandardCharsets.UTF_8));
    post.setHeader(HttpHeaders.CONTENT_TYPE, message.contentType());
    post.setHeader("webhook-id", message.id());
    post.setHeader("webhook-timestamp", String.valueOf(timestamp));
    post.setHeader(
        "webhook-signature", WebhookSecret.sign(secret, message.id(), timestamp, message.body()));
    Future<?> deadline =
        deadlines.schedule(() -> post.cancel(), longest.toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse answer =
        client.executeOpen(HttpHost.create(post.getUri()), post, null)) {
      return attempt(answer);
    } catch (RefusedAddressException refused) {
      return failed(null, String.valueOf(refused.getMessage()));
    } catch (IOException | java.net.URISyntaxException failure) {
      return failed(
          null,
          post.isCancelled()
              ? "no answer within %d s".formatted(longest.toSeconds())
              : "%s: %s".formatted(failure.getClass().getSimpleName(), failure.getMessage()));
    } finally {
      deadline.cancel(false);
    }
  }

  private static Attempt attempt(ClassicHttpResponse answer) throws IOException {
    int status = answer.getCode();
    String excerpt = excerpt(answer);
    if (status >= 200 && status < 300) {
      return new Attempt.Arrived(status);
    }
    String error =
        excerpt.isEmpty() ? "status " + status : "status %d: %s".formatted(status, excerpt);
    return status == GONE
        ? new Attempt.Gone(error)
        : new Attempt.Failed(status, error, retryAfter(answer.getFirstHeader("Retry-After")));
  }

  /**
   * Reads to the end of a short answer, so that the connection serves again; of a long one no more.
   */
  private static String excerpt(ClassicHttpResponse answer) throws IOException {
    HttpEntity entity = answer.getEntity();
    if (entity == null) {
      return "";
    }
    InputStream content = entity.getContent();
    String text = new String(content.readNBytes(READ_OF_AN_ANSWER), StandardCharsets.UTF_8);
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT);
  }

  /** Seconds or a date; what is neither, is past or is long is not taken as it is. */
  static Duration retryAfter(@Nullable Header header) {
    if (header == null || header.getValue() == null) {
      return Duration.ZERO;
    }
    String value = header.getValue().strip();
    Duration asked;
    if (value.matches("[0-9]{1,9}")) {
      asked = Duration.ofSeconds(Long.parseLong(value));
    } else {
      try {
        asked =
            Duration.between(
                Instant.now(),
                ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      } catch (DateTimeException neither) {
        return Duration.ZERO;
      }
    }
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST_RETRY_AFTER) < 0 ? asked : LONGEST_RETRY_AFTER;
  }

  private static Attempt failed(@Nullable Integer status, String error) {
    return new Attempt.Failed(status, error, Duration.ZERO);
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
