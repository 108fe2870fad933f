package dev.groundcrew.e2e.fault;

import static org.awaitility.Awaitility.await;

import dev.groundcrew.e2e.stack.Fleet;
import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Stack;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Groundcrew stands on is away for a while, or comes back without its memory. */
@ExtendWith(RunningStack.class)
class OutageIT {

  private static final Duration OUTAGE = Duration.ofSeconds(30);

  private final Stack stack;

  OutageIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void aKilledTemporalServerLosesNothing() {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    stack.temporal().kill();
    outage();
    stack.temporal().start();

    fleet.awaitAllRight();
  }

  @Test
  void aStoppedPostgresLosesNothing() {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    stack.postgres().stop();
    outage();
    stack.postgres().start();

    fleet.awaitAllRight();
  }

  @Test
  void installsOutliveTheLossOfTheWholeTemporalDatabase() {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    stack.temporal().kill();
    stack.temporal().forgetEverything();
    stack.temporal().start();

    fleet.awaitAllRight();
  }

  /** How long it is away is what is tested, so there is no condition to wait for. */
  private static void outage() {
    await().pollDelay(OUTAGE).atMost(OUTAGE.multipliedBy(2)).until(() -> true);
  }
}
