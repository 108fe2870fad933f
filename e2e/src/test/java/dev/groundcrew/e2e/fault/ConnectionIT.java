package dev.groundcrew.e2e.fault;

import dev.groundcrew.e2e.stack.Fleet;
import dev.groundcrew.e2e.stack.Relay;
import dev.groundcrew.e2e.stack.RunningStack;
import dev.groundcrew.e2e.stack.Stack;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Slow and half-open connections to PostgreSQL and Temporal while a fleet installs. */
@ExtendWith(RunningStack.class)
class ConnectionIT {

  private static final Duration LATENCY = Duration.ofMillis(500);

  private final Stack stack;

  ConnectionIT(Stack stack) {
    this.stack = stack;
  }

  @Test
  void aSlowConnectionToPostgresLosesNothing() {
    spoil(stack.postgresRelay(), relay -> relay.slow(LATENCY));
  }

  @Test
  void aSlowConnectionToTemporalLosesNothing() {
    spoil(stack.temporalRelay(), relay -> relay.slow(LATENCY));
  }

  @Test
  void halfOpenConnectionsToPostgresLoseNothing() {
    spoil(stack.postgresRelay(), Relay::cutHalfOpen);
  }

  @Test
  void halfOpenConnectionsToTemporalLoseNothing() {
    spoil(stack.temporalRelay(), Relay::cutHalfOpen);
  }

  private void spoil(Relay relay, Consumer<Relay> spoil) {
    Fleet fleet = stack.startFleet();
    fleet.awaitUnderWay();

    spoil.accept(relay);
    Outage.last();
    relay.heal();

    fleet.awaitAllRight();
  }
}
