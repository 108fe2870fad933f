package dev.groundcrew.worker.fleet;

import dev.groundcrew.store.fleet.FleetFigureRepository;
import dev.groundcrew.store.fleet.FleetFigures;
import dev.groundcrew.worker.turn.ReadInTurn;
import dev.groundcrew.workflows.node.NodeState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Publishes the fleet's figures while it is this worker's turn, and none otherwise: all workers
 * together make one query in ten seconds, however often and by whom they are scraped.
 */
@Component
class PublishFleetFigures implements DisposableBean {

  private static final double MILLIS = 1000.0;

  private final ReadInTurn<FleetFigures> figures;
  private final MultiGauge nodes;
  private final MultiGauge stalled;
  private final MultiGauge oldestPending;
  private final MultiGauge unapplied;
  private final MultiGauge oldestUnapplied;
  private final MultiGauge dead;

  PublishFleetFigures(FleetFigureRepository figures, MeterRegistry registry) {
    this.figures = new ReadInTurn<>(figures::read, figures::release);
    this.nodes =
        MultiGauge.builder("groundcrew.nodes")
            .description("Nodes in each state")
            .register(registry);
    this.stalled =
        MultiGauge.builder("groundcrew.nodes.stalled")
            .description(
                "Pending and installing nodes that have given no sign of life for half the time"
                    + " they may")
            .register(registry);
    this.oldestPending =
        MultiGauge.builder("groundcrew.nodes.pending.age")
            .description("How long a node has been pending at most; 0 if none is")
            .baseUnit("seconds")
            .register(registry);
    this.unapplied =
        MultiGauge.builder("groundcrew.events.unapplied")
            .description("Acknowledged events that are not applied yet, without the dead ones")
            .register(registry);
    this.oldestUnapplied =
        MultiGauge.builder("groundcrew.events.unapplied.age")
            .description("How long the oldest unapplied event has been waiting; 0 if there is none")
            .baseUnit("seconds")
            .register(registry);
    this.dead =
        MultiGauge.builder("groundcrew.events.dead")
            .description("Events that were set aside because they can't be applied")
            .register(registry);
  }

  @Scheduled(fixedDelayString = "PT10S")
  void publish() {
    publish(figures.read());
  }

  private void publish(Optional<FleetFigures> read) {
    nodes.register(
        read.map(
                found ->
                    Arrays.stream(NodeState.values())
                        .<MultiGauge.Row<?>>map(
                            state ->
                                MultiGauge.Row.of(
                                    Tags.of("state", state.wireName()),
                                    found.nodes().getOrDefault(state, 0L)))
                        .toList())
            .orElse(List.of()),
        true);
    stalled.register(one(read.map(FleetFigures::stalled)), true);
    oldestPending.register(one(read.map(found -> found.oldestPending().toMillis() / MILLIS)), true);
    unapplied.register(one(read.map(FleetFigures::unapplied)), true);
    oldestUnapplied.register(
        one(read.map(found -> found.oldestUnapplied().toMillis() / MILLIS)), true);
    dead.register(one(read.map(FleetFigures::dead)), true);
  }

  private static List<MultiGauge.Row<?>> one(Optional<? extends Number> value) {
    return value
        .map(number -> List.<MultiGauge.Row<?>>of(MultiGauge.Row.of(Tags.empty(), number)))
        .orElse(List.of());
  }

  @Override
  public void destroy() {
    figures.release();
  }
}
