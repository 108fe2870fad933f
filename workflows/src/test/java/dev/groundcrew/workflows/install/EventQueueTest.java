package dev.groundcrew.workflows.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.groundcrew.workflows.node.NodeEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventQueueTest {

  private final NodeEvent first = new NodeEvent.Stall(UUID.randomUUID());
  private final NodeEvent second = new NodeEvent.Stall(UUID.randomUUID());
  private final NodeEvent third = new NodeEvent.Stall(UUID.randomUUID());
  private final EventQueue queue = new EventQueue();

  @Test
  void anEventDeliveredTwiceIsQueuedOnce() {
    queue.add(first);
    queue.add(first);

    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  void anEventDeliveredAfterItWasAppliedIsDropped() {
    queue.add(first);
    queue.markApplied(first);
    queue.add(first);

    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void anEventThatTheDatabaseHasAsUnappliedIsQueuedAgain() {
    queue.markApplied(first);
    queue.addFirst(List.of(first));

    assertThat(queue.peek()).isEqualTo(first);
  }

  @Test
  void trimmingDropsTheLatestButKeepsWhatNoRowHolds() {
    queue.add(first);
    queue.add(second);
    queue.add(third);

    assertThat(queue.trim(3, event -> false)).isFalse();
    assertThat(queue.trim(1, third::equals)).isTrue();
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.peek()).isEqualTo(third);
    assertThat(queue.trim(0, third::equals)).isFalse();
  }

  @Test
  void aHundredThousandEventsAreQueuedAndAppliedInLinearTime() {
    List<NodeEvent> many =
        Stream.generate(() -> (NodeEvent) new NodeEvent.Stall(UUID.randomUUID()))
            .limit(100_000)
            .toList();

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          many.forEach(queue::add);
          many.forEach(queue::add);
          queue.addFirst(many);
          many.forEach(queue::markApplied);
        });

    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void earlierEventsGoBeforeAllThatAreQueuedInTheirOrder() {
    queue.add(third);
    queue.add(second);
    queue.addFirst(List.of(first, second));

    assertThat(queue.peek()).isEqualTo(first);
    queue.markApplied(first);
    assertThat(queue.peek()).isEqualTo(second);
    queue.markApplied(second);
    assertThat(queue.peek()).isEqualTo(third);
    assertThat(queue.size()).isEqualTo(1);
  }
}
