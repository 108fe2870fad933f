package dev.groundcrew.simulator.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is expected of the boots of a node that boots from the network.
 *
 * @param reported whether the present attempt has reported since its script
 * @param scripts installers' scripts served in the present install
 * @param events what the node's events tell of its boots, oldest first
 */
public record Booting(boolean reported, int scripts, List<String> events) {

  static final Booting NEVER = new Booting(false, 0, List.of());

  Booting heard() {
    return new Booting(true, scripts, events);
  }

  Booting attemptEnded() {
    return new Booting(false, scripts, events);
  }

  /** With the next install, scripts are counted anew. */
  Booting movedTo(State state) {
    return new Booting(state == State.INSTALLING, state == State.PENDING ? 0 : scripts, events);
  }

  Booting installerServed(String event) {
    return new Booting(false, scripts + 1, with(event));
  }

  Booting told(String event) {
    return new Booting(reported, scripts, with(event));
  }

  private List<String> with(String event) {
    return Stream.concat(events.stream(), Stream.of(event)).toList();
  }
}
