package dev.groundcrew.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Service;
import dev.groundcrew.e2e.stack.Stack;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} of every worker in the middle of a bulk. */
@ExtendWith(RunningStack.class)
class BulkIT {

  private static final int NODES = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String GROUP = "bulk";
  private static final String COMMENT = "the rack is sold";

  private final Stack stack;

  BulkIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void everyNodeIsDoneOnceThoughWorkersAreKilled() {
    stack.database().add(NODES, "discovered", GROUP);

    String bulk =
        stack
            .api()
            .bulk(
                Map.of(
                    "filter", Map.of("group_id", GROUP),
                    "expect", NODES,
                    "action", Map.of("retire", true, "comment", COMMENT)));
    awaitDone(bulk, NODES / 10);
    // Whichever works it off.
    stack.workers().forEach(Service::kill);
    int atTheKill = done(bulk);
    stack.workers().forEach(Service::start);
    stack.workers().forEach(Service::awaitHealthy);

    awaitDone(bulk, NODES);
    assertThat(atTheKill).as("done when the workers were killed").isLessThan(NODES);
    JsonNode over = stack.api().bulk(bulk);
    assertThat(over.path("status").asString()).isEqualTo("finished");
    assertThat(over.path("refused").asInt() + over.path("failed").asInt()).isZero();
    assertThat(stack.database().withOneAuditRow(GROUP, "retired", COMMENT)).isEqualTo(NODES);
  }

  private void awaitDone(String bulk, int least) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> done(bulk) >= least);
  }

  private int done(String bulk) {
    return stack.api().bulk(bulk).path("done").asInt();
  }
}
