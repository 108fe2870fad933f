package dev.groundcrew.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void whatIsOverTheLimitHasToWaitAndOthersHaveNot() {
    RateLimit limit = new RateLimit(3, HOUR);

    assertThat(IntStream.range(0, 3).mapToObj(call -> limit.take("a")))
        .allSatisfy(wait -> assertThat(wait).isEmpty());
    assertThat(limit.take("a").orElseThrow()).isBetween(Duration.ofMinutes(19), HOUR);
    assertThat(limit.take("b")).isEmpty();
  }

  @Test
  void zeroIsNoLimit() {
    RateLimit limit = new RateLimit(0, HOUR);

    assertThat(IntStream.range(0, 10_000).mapToObj(call -> limit.take("a")))
        .allSatisfy(wait -> assertThat(wait).isEmpty());
  }

  @Test
  void noMoreCallersAreRememberedThanTheHeapHasRoomFor() {
    RateLimit limit = new RateLimit(3, HOUR);

    IntStream.range(0, 3 * RateLimit.MOST_CALLERS).forEach(caller -> limit.take("c" + caller));

    assertThat(limit.callers()).isBetween(1L, (long) RateLimit.MOST_CALLERS);
    assertThat(RateLimit.MOST_CALLERS).isLessThanOrEqualTo(20_000);
  }

  @Test
  void retryAfterIsInWholeSecondsAndNeverZero() {
    assertThat(RateLimit.retryAfter(Duration.ofNanos(1))).isEqualTo("1");
    assertThat(RateLimit.retryAfter(Duration.ofMillis(1001))).isEqualTo("2");
  }

  @Test
  void allAddressesOfAnIpv6NetworkCountAsOne() {
    AuthenticationFailures failures =
        new AuthenticationFailures(
            new SecurityProperties(java.util.List.of(), null, "roles", "sub", 1));

    assertThat(failures.count("2001:db8::1")).isEmpty();
    assertThat(failures.count("2001:db8::ffff:1")).isPresent();
    assertThat(failures.count("2001:db8:0:1::1")).isEmpty();
    assertThat(failures.count("192.0.2.1")).isEmpty();
    assertThat(failures.count("192.0.2.2")).isEmpty();
  }
}
