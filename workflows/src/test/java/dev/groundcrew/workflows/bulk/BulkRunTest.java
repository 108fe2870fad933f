package dev.groundcrew.workflows.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a bulk's rounds follow each other. */
class BulkRunTest {

  private static final UUID BULK = UUID.randomUUID();

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void aBulkEndsWhenEveryNodeHasItsResult() throws Exception {
    Stub stub = new Stub(3, Duration.ofSeconds(1), true);
    WorkflowStub bulk = start(stub);

    bulk.getResult(Void.class);

    assertThat(stub.begins.get()).isEqualTo(3);
    assertThat(stub.collects.get()).isEqualTo(3);
    WorkflowReplayer.replayWorkflowExecution(
        temporal.getWorkflowClient().fetchHistory(BulkWorkflow.idOf(BULK)), BulkWorkflowImpl.class);
  }

  @Test
  void moreNodesBeginOnlyAfterThePauseThatTheRateAsksFor() {
    Stub stub = new Stub(10, Duration.ofMinutes(1), false);

    start(stub).getResult(Void.class);

    var events = temporal.getWorkflowClient().fetchHistory(BulkWorkflow.idOf(BULK)).getEvents();
    long seconds =
        events.getLast().getEventTime().getSeconds()
            - events.getFirst().getEventTime().getSeconds();
    assertThat(Duration.ofSeconds(seconds))
        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
  }

  @Test
  void manyRoundsAreSeveralRuns() {
    Stub stub = new Stub(250, Duration.ZERO, false);
    WorkflowStub bulk = start(stub);

    bulk.getResult(Void.class);

    assertThat(stub.begins.get()).isEqualTo(250);
    assertThat(
            temporal
                .getWorkflowClient()
                .fetchHistory(BulkWorkflow.idOf(BULK))
                .getEvents()
                .getFirst()
                .getWorkflowExecutionStartedEventAttributes()
                .getContinuedExecutionRunId())
        .isNotEmpty();
  }

  @Test
  void aCancelBySignalEndsThePauseAtOnce() {
    Stub stub = new Stub(10, Duration.ofDays(1), false);
    WorkflowStub bulk = start(stub);
    await().until(() -> stub.begins.get() == 1);

    bulk.signal(BulkWorkflow.CANCEL);

    await().until(() -> stub.cancels.get() == 1);
    bulk.getResult(Void.class);
    assertThat(stub.begins.get()).isEqualTo(1);
  }

  @Test
  void aCancelInTemporalCancelsTheBulkToo() {
    Stub stub = new Stub(10, Duration.ofDays(1), false);
    WorkflowStub bulk = start(stub);
    await().until(() -> stub.begins.get() == 1);

    bulk.cancel();

    assertThatThrownBy(() -> bulk.getResult(Void.class))
        .isInstanceOf(WorkflowFailedException.class);
    assertThat(stub.cancels.get()).isEqualTo(1);
  }

  private WorkflowStub start(Stub stub) {
    Worker worker = temporal.newWorker(BulkWorkflow.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(BulkWorkflowImpl.class);
    worker.registerActivitiesImplementations(stub);
    temporal.start();
    WorkflowStub bulk =
        temporal
            .getWorkflowClient()
            .newUntypedWorkflowStub(
                BulkWorkflow.TYPE,
                WorkflowOptions.newBuilder()
                    .setWorkflowId(BulkWorkflow.idOf(BULK))
                    .setTaskQueue(BulkWorkflow.TASK_QUEUE)
                    .build());
    bulk.start(new BulkInput(BULK));
    return bulk;
  }

  /** One node a call; each is waited for in one more call, or done at once. */
  private static final class Stub implements BulkActivities {

    private final AtomicInteger begins = new AtomicInteger();
    private final AtomicInteger collects = new AtomicInteger();
    private final AtomicInteger cancels = new AtomicInteger();
    private final int nodes;
    private final Duration pause;
    private final boolean awaited;

    Stub(int nodes, Duration pause, boolean awaited) {
      this.nodes = nodes;
      this.pause = pause;
      this.awaited = awaited;
    }

    @Override
    public BulkProgress begin(UUID bulkId) {
      int begun = begins.incrementAndGet();
      return progress(awaited ? 1 : 0, begun >= nodes && !awaited);
    }

    @Override
    public BulkProgress collect(UUID bulkId) {
      collects.incrementAndGet();
      return progress(0, begins.get() >= nodes);
    }

    @Override
    public BulkProgress cancel(UUID bulkId) {
      cancels.incrementAndGet();
      return progress(0, true);
    }

    private BulkProgress progress(int beingAwaited, boolean finished) {
      return new BulkProgress(Math.max(0, nodes - begins.get()), beingAwaited, finished, pause);
    }
  }
}
