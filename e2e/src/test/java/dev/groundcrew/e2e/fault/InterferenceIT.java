package dev.groundcrew.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.Fleet;
import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Stack;
import dev.groundcrew.e2e.stack.TemporalServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator terminates and resets open installs with Temporal's command line tool. */
@ExtendWith(RunningStack.class)
class InterferenceIT {

  private static final int OF_EACH = Fleet.NODES / 5;

  private final Stack stack;

  InterferenceIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void installsThatAreTerminatedOrResetGoOn() {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    TemporalServer temporal = stack.temporal();
    List<String> open = temporal.openWorkflows(2 * OF_EACH);
    long terminated = open.subList(0, OF_EACH).stream().filter(temporal::terminate).count();
    open.subList(OF_EACH, open.size()).forEach(temporal::reset);
    // The others had ended by themselves in the meantime.
    assertThat(terminated).isGreaterThan(OF_EACH / 2);

    fleet.awaitAllRight();
  }
}
