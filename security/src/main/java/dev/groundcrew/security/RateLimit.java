package dev.groundcrew.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much one caller may do: a token bucket for each, in memory. */
public final class RateLimit {

  /** Some 10 MB of them: an api's heap is small, and anybody may call under many names. */
  static final int MOST_CALLERS = 20_000;

  private final int burst;
  private final Duration refill;
  private final Cache<String, Bucket> buckets;

  /**
   * @param burst how many calls are free at once; 0 = no limit
   * @param refill how long an empty bucket takes to be full again
   */
  public RateLimit(int burst, Duration refill) {
    this.burst = burst;
    this.refill = refill;
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(refill).build();
  }

  /**
   * Counts a call.
   *
   * @return empty if it may go on, otherwise how long to wait for the next
   */
  public Optional<Duration> take(String caller) {
    Bucket bucket = burst <= 0 ? null : buckets.get(caller, unused -> full());
    return waitFor(bucket);
  }

  /** How many callers are remembered. */
  long callers() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private static Optional<Duration> waitFor(@Nullable Bucket bucket) {
    if (bucket == null) {
      return Optional.empty();
    }
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, refill))
        .build();
  }

  /** The value of a Retry-After header: whole seconds, at least one. */
  public static String retryAfter(Duration wait) {
    return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
