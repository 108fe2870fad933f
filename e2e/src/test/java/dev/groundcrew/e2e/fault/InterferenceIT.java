package dev.groundcrew.e2e.fault;

import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Fleet;
import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Stack;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator terminates or resets every open install with Temporal's command line tool. */
@ExtendWith(RunningStack.class)
class InterferenceIT {

  private static final String OPEN = "ExecutionStatus='Running'";

  private final Stack stack;

  InterferenceIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void terminatedInstallsAreRestarted() {
    interfere("workflow", "terminate", "--query", OPEN, "--reason", "test", "--yes");
  }

  @Test
  void installsContinueAfterAReset() {
    interfere(
        "workflow",
        "reset",
        "--type",
        "FirstWorkflowTask",
        "--query",
        OPEN,
        "--reason",
        "test",
        "--yes");
  }

  private void interfere(String... command) {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();
    long terminatedBefore = terminated();

    stack.temporal().cli(command);
    // A reset terminates the previous run, too.
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> terminated() >= terminatedBefore + Fleet.NODES / 5);

    fleet.awaitAllRight();
  }

  private long terminated() {
    return stack
        .temporal()
        .json("workflow", "count", "--query", "ExecutionStatus='Terminated'")
        .path("count")
        .asLong();
  }
}
