package dev.groundcrew.cli.stream;

import dev.groundcrew.cli.api.Api;
import dev.groundcrew.cli.api.Query;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the stream of changes on a thread of its own. When it ends it comes again, says where
 * it was, and gets what it missed; if the server is away, with growing pauses that differ from
 * those of other listeners.
 */
public final class FollowStream implements AutoCloseable {

  /** Until the server says another one, in {@code retry}. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** Groundcrew gives a sign of life every 15 seconds. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  /** If nobody takes them, no more are read. */
  private static final int MOST_NEWS = 1000;

  private static final int MOST_DOUBLINGS = 6;

  private final Api api;
  private final Query path;
  private final Duration longestSilence;
  private final BlockingQueue<News> news = new ArrayBlockingQueue<>(MOST_NEWS);
  private final Thread thread = Thread.ofVirtual().name("stream").unstarted(this::follow);

  private volatile long lastSign = System.nanoTime();
  private volatile @Nullable InputStream open;
  private volatile boolean closed;

  /** Empty until there was one. */
  private String lastId = "";

  private Duration pause = PAUSE;

  /** Failures in a row. */
  private int failures;

  private FollowStream(Api api, Query path, Duration longestSilence) {
    this.api = api;
    this.path = path;
    this.longestSilence = longestSilence;
  }

  /** Begins to listen to the events at this path. */
  public static FollowStream start(Api api, Query path) {
    return start(api, path, LONGEST_SILENCE);
  }

  static FollowStream start(Api api, Query path, Duration longestSilence) {
    FollowStream stream = new FollowStream(api, path, longestSilence);
    stream.thread.start();
    return stream;
  }

  /**
   * The next news, in order; null if there are none in this time. A connection that has given no
   * sign of life for long is cut meanwhile, and made again.
   */
  public @Nullable News next(Duration patience) throws InterruptedException {
    cutIfSilent();
    return news.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
  }

  private void cutIfSilent() {
    if (System.nanoTime() - lastSign > longestSilence.toNanos()) {
      disconnect();
    }
  }

  private void follow() {
    try {
      boolean goesOn = true;
      while (goesOn && !closed) {
        goesOn = listen();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Listens until the stream ends; false if it is not to be tried again. */
  private boolean listen() throws InterruptedException {
    Duration asked = Duration.ZERO;
    try {
      HttpResponse<InputStream> response = api.stream(path, lastId);
      try (InputStream body = response.body()) {
        lastSign = System.nanoTime();
        open = body;
        if (isStream(response)) {
          news.put(new News.Connected(lastId.isEmpty()));
          read(body);
          news.put(new News.Lost("the stream has ended"));
        } else if (mayBeLater(response.statusCode())) {
          failures++;
          asked = retryAfter(response);
          news.put(new News.Lost("the server answered " + response.statusCode()));
        } else {
          news.put(new News.Refused("the server answered " + response.statusCode()));
          return false;
        }
      } finally {
        open = null;
      }
    } catch (IOException away) {
      failures++;
      news.put(
          new News.Lost(
              away instanceof ConnectException
                  ? "nothing can be reached there"
                  : String.valueOf(away.getMessage())));
    }
    Duration next = pause(pause, failures);
    Thread.sleep(asked.compareTo(next) > 0 ? asked : next);
    return true;
  }

  private void read(InputStream body) throws IOException, InterruptedException {
    ReadEvents events = new ReadEvents(body, lastId, this::isAlive);
    try {
      for (ServerEvent event = events.next(); event != null; event = events.next()) {
        news.put(new News.Told(event));
        remember(events);
      }
    } finally {
      remember(events);
    }
  }

  private void isAlive() {
    failures = 0;
    lastSign = System.nanoTime();
  }

  private void remember(ReadEvents events) {
    lastId = events.lastId();
    if (events.retry() != null) {
      pause = events.retry();
    }
  }

  /** Half as much again at most, so that not all who lost the server come back at once. */
  static Duration pause(Duration asked, int failures) {
    Duration grown = asked.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration least = grown.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : grown;
    Duration bounded = least.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : least;
    return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 2 + 1));
  }

  private static boolean isStream(HttpResponse<?> response) {
    return response.statusCode() == 200
        && response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
  }

  /** Too many listen, or the server can't work now. */
  private static boolean mayBeLater(int status) {
    return status == 408 || status == 425 || status == 429 || (status >= 500 && status != 501);
  }

  private static Duration retryAfter(HttpResponse<?> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("[0-9]{1,3}")
        ? Duration.ofSeconds(Integer.parseInt(seconds))
        : Duration.ZERO;
  }

  private void disconnect() {
    InputStream now = open;
    if (now != null) {
      try {
        now.close();
      } catch (IOException gone) {
        // It was to go.
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    disconnect();
  }
}
