package dev.groundcrew.api.machine.boot;

import dev.groundcrew.store.boot.BootingNode;
import dev.groundcrew.store.boot.InstallPlaceRepository;
import dev.groundcrew.store.boot.InstallPlaceRepository.Turn;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.node.NodeState;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has machines wait with their installer while as many install as may. */
@Component
class WaitForTurn {

  private final InstallPlaceRepository places;
  private final int limit;

  WaitForTurn(InstallPlaceRepository places, InstallLimitProperties properties) {
    this.places = places;
    this.limit = properties.maxConcurrent();
  }

  /** The decision, or to wait in its place. An installer takes the place that it needs. */
  BootDecision take(BootingNode booting, BootDecision decision) {
    return turn(booting, decision, places::take);
  }

  /** The same, but nothing is taken. */
  BootDecision look(BootingNode booting, BootDecision decision) {
    return turn(booting, decision, places::look);
  }

  private interface Ask {
    Turn ask(UUID nodeId, UUID installId, boolean begun, int limit);
  }

  private BootDecision turn(BootingNode booting, BootDecision decision, Ask ask) {
    if (limit == 0 || !(decision instanceof BootDecision.Install)) {
      return decision;
    }
    Node node = booting.node();
    UUID install = Objects.requireNonNull(node.installId());
    boolean begun = node.state() == NodeState.INSTALLING;
    return switch (ask.ask(node.id(), install, begun, limit)) {
      case Turn.Now now -> decision;
      case Turn.Later later ->
          new BootDecision.Wait(
              "waits for its turn, place %d: no more than %d may install at once"
                  .formatted(later.number(), limit),
              DecideBoot.LATER);
    };
  }
}
