package dev.groundcrew.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.Fleet;
import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL or Temporal is down for a while, or Temporal comes back without its data. */
@ExtendWith(RunningStack.class)
class OutageIT {

  private final Stack stack;

  OutageIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void aKilledTemporalServerLosesNothing() {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    stack.temporal().kill();
    Outage.last();
    stack.temporal().start();

    assertThat(fleet.awaitAllRight().answeredLater()).as("answered 202").isPositive();
  }

  @Test
  void aStoppedPostgresLosesNothing() {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    stack.postgres().stop();
    Outage.last();
    stack.postgres().start();

    fleet.awaitAllRight();
  }

  @Test
  void installsSurviveTheLossOfTheWholeTemporalDatabase() {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    stack.temporal().kill();
    stack.temporal().forgetEverything();
    stack.temporal().start();

    fleet.awaitAllRight();
  }
}
