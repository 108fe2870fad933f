package dev.groundcrew.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundcrew.e2e.stack.Api;
import dev.groundcrew.e2e.stack.Api.Known;
import dev.groundcrew.e2e.stack.Fleet;
import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Stack;
import java.util.Map;
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

  /** Rendering a script asks no workflow. */
  @Test
  void machinesBootTheirInstallersWithoutTemporal() {
    Api api = stack.api();
    api.profile(
        "outage", Map.of("boot", Map.of("method", "chain", "url", "http://x.example/{{token}}")));
    Known node = api.register(Map.of("mac_address", "52:54:03:00:00:01", "profile", "outage"));
    api.state(node, "pending");
    stack.temporal().kill();
    try {
      assertThat(api.bootScript(node)).contains("\nchain --autofree http://x.example/i.");
    } finally {
      stack.temporal().start();
    }
    assertThat(api.events(node, "boot"))
        .extracting(boot -> boot.path("payload").path("served").asString())
        .containsExactly("installer");
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
