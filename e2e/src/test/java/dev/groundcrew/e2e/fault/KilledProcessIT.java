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
    killAndRestart(stack.startFleet(), stack.workers().getFirst());
  }

  @Test
  void aKilledApiLosesNothing() {
    killAndRestart(stack.startFleet(), stack.apis().getFirst());
  }

  @Test
  void aKilledApiLosesNothingOfMachinesThatBoot() {
    killAndRestart(stack.startBootingFleet(), stack.apis().getFirst());
  }

  private static void killAndRestart(Fleet fleet, Service service) {
    fleet.awaitUnderWay();

    service.kill();
    service.start();
    service.awaitHealthy();

    fleet.awaitAllRight();
  }
}
