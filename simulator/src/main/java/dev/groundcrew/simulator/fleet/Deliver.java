package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.http.Call;
import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.http.Outcome;
import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.plan.Delivery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Sends a request once or twice. */
final class Deliver {

  private static final Executor TWINS = task -> Thread.ofVirtual().name("twin").start(task);

  private final Groundcrew groundcrew;
  private final Measurements measurements;

  Deliver(Groundcrew groundcrew, Measurements measurements) {
    this.groundcrew = groundcrew;
    this.measurements = measurements;
  }

  /** The outcome of each copy that was sent. */
  List<Outcome> deliver(Call call, Delivery delivery) {
    return switch (delivery) {
      case ONCE -> List.of(groundcrew.change(call));
      case TWICE -> {
        Outcome first = groundcrew.change(call);
        measurements.repeated();
        yield List.of(first, groundcrew.change(call));
      }
      case TWICE_AT_ONCE -> {
        measurements.repeated();
        yield atOnce(call);
      }
    };
  }

  private List<Outcome> atOnce(Call call) {
    CompletableFuture<Outcome> first =
        CompletableFuture.supplyAsync(() -> groundcrew.change(call), TWINS);
    CompletableFuture<Outcome> second =
        CompletableFuture.supplyAsync(() -> groundcrew.change(call), TWINS);
    try {
      CompletableFuture.allOf(first, second).join();
      return List.of(first.join(), second.join());
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
