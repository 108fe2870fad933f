package dev.groundcrew.standalone.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.standalone.http.Caller.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The fleet's figures: there for all, and read once in ten seconds. */
@HttpTest
class StatsTest {

  @Autowired private Caller caller;

  @Test
  void theFiguresFollowTheFleet() {
    Registered node = caller.installing();
    caller.report(node, "complete");
    Instant done = Instant.parse(caller.node(node).path("state_changed_at").asString());

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Instant.parse(stats().path("measured_at").asString()).isAfter(done));

    JsonNode stats = stats();
    assertThat(stats.path("by_state").path("installed").asInt()).isPositive();
    assertThat(stats.path("by_state")).hasSize(10);
    assertThat(stats.path("nodes").asLong())
        .isEqualTo(stats.path("by_state").valueStream().mapToLong(JsonNode::asLong).sum());
    assertThat(
            stats
                .path("by_group")
                .valueStream()
                .mapToLong(group -> group.path("nodes").asLong())
                .sum())
        .isEqualTo(stats.path("nodes").asLong());
    assertThat(stats.path("installs").path("installed").asInt()).isPositive();
    assertThat(stats.path("installs").path("success_rate").asDouble()).isBetween(0.0, 1.0);
    assertThat(stats.path("installs").path("median_seconds").asDouble()).isBetween(0.0, 600.0);
    assertThat(stats.path("events").path("dead").isNumber()).isTrue();
  }

  @Test
  void askingOftenReadsThemOnce() {
    Instant begin = Instant.now();
    long reads =
        Stream.generate(() -> stats().path("measured_at").asString()).limit(100).distinct().count();

    long tenSeconds = Duration.between(begin, Instant.now()).toSeconds() / 10;
    assertThat(reads).isLessThanOrEqualTo(tenSeconds + 2);
  }

  private JsonNode stats() {
    return caller.get("/stats").data();
  }
}
