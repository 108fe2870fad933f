package dev.groundcrew.e2e.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Many who listen to the stream of one api: one client that waits for all of them at once, so that
 * it takes little of the processor.
 */
final class Listeners implements AutoCloseable {

  private static final int AT_A_TIME = 100;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final int number;
  private final ConcurrentHashMap<String, Arrivals> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();

  private Listeners(int number) {
    this.number = number;
  }

  /** So many, once all of them have been answered. */
  static Listeners of(String url, int number) {
    Listeners all = new Listeners(number);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/events/stream"))
            .header("Accept", "text/event-stream")
            .build();
    for (int begun = 0; begun < number; begun += AT_A_TIME) {
      CompletableFuture.allOf(
              IntStream.range(0, Math.min(AT_A_TIME, number - begun))
                  .mapToObj(i -> all.listen(request))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    return all;
  }

  /** Done as soon as it is answered; its lines come later. */
  private CompletableFuture<Void> listen(HttpRequest request) {
    CompletableFuture<Void> answered = new CompletableFuture<>();
    HttpResponse.BodyHandler<Void> lines =
        head -> {
          if (head.statusCode() == 200) {
            open.incrementAndGet();
            answered.complete(null);
          } else {
            answered.completeExceptionally(
                new AssertionError("answered with " + head.statusCode()));
          }
          return BodySubscribers.fromLineSubscriber(new Lines());
        };
    http.sendAsync(request, lines)
        .whenComplete(
            (over, failure) -> {
              open.decrementAndGet();
              if (failure != null) {
                answered.completeExceptionally(failure);
              }
            });
    return answered;
  }

  /** How many have not been cut off. */
  int open() {
    return open.get();
  }

  /**
   * How long after a moment they were told that a node entered a state, in milliseconds and in
   * ascending order; of those who have been told.
   *
   * @param answered the moment, as {@link System#nanoTime()} has it
   */
  double[] delays(String mac, String state, long answered) {
    Arrivals told = arrivals.get(key(mac, state));
    return told == null ? new double[0] : told.since(answered);
  }

  private static String key(String mac, String state) {
    return mac + " " + state;
  }

  /** When each of the listeners was told of one change. */
  private static final class Arrivals {

    private final long[] times;
    private final AtomicInteger count = new AtomicInteger();

    Arrivals(int most) {
      times = new long[most];
    }

    void add(long time) {
      int place = count.getAndIncrement();
      if (place < times.length) {
        times[place] = time;
      }
    }

    double[] since(long moment) {
      return Arrays.stream(times, 0, Math.min(count.get(), times.length))
          .mapToDouble(time -> (time - moment) / 1e6)
          .sorted()
          .toArray();
    }
  }

  /** What one of them reads. */
  private final class Lines implements Flow.Subscriber<String> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      long now = System.nanoTime();
      if (line.startsWith("data: ")) {
        String mac = value(line, "\"mac_address\":\"");
        String state = value(line, "\"to_state\":\"");
        arrivals.computeIfAbsent(key(mac, state), change -> new Arrivals(number)).add(now);
      }
    }

    /** Without reading all of the JSON, a thousand times for each change. */
    private static String value(String line, String before) {
      int at = line.indexOf(before);
      return at < 0
          ? ""
          : line.substring(at + before.length(), line.indexOf('"', at + before.length()));
    }

    @Override
    public void onError(Throwable throwable) {}

    @Override
    public void onComplete() {}
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** So that a figure of nobody is not taken for one of all. */
  static double median(List<double[]> delays) {
    return at(delays.stream().mapToDouble(each -> each[each.length / 2]).sorted().toArray(), 50);
  }

  /** Of the last listener, at this percentile of all changes. */
  static double last(List<double[]> delays, int percent) {
    return at(
        delays.stream().mapToDouble(each -> each[each.length - 1]).sorted().toArray(), percent);
  }

  private static double at(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
