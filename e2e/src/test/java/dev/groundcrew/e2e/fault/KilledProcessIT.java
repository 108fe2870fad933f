package dev.groundcrew.e2e.fault;

import dev.groundcrew.e2e.stack.Fleet;
import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Service;
import dev.groundcrew.e2e.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code kill -9} of a worker or api while a fleet installs. */
@ExtendWith(RunningStack.class)
class KilledProcessIT {

  private final Stack stack;

  KilledProcessIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void aKilledWorkerLosesNothing() {
    killAndRestart(stack.workers().getFirst());
  }

  @Test
  void aKilledApiLosesNothing() {
    killAndRestart(stack.apis().getFirst());
  }

  private void killAndRestart(Service service) {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    service.kill();
    service.start();
    service.awaitHealthy();

    fleet.awaitAllRight();
  }
}
