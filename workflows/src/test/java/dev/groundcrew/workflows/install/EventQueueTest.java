package dev.groundcrew.workflows.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.workflows.node.NodeEvent;
import java.util.List;
import java.util.UUID;
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
    queue.addFirst(List.of(first));

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
