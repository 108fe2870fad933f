package dev.groundcrew.simulator.fleet;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Processes a collection with several threads. The first exception stops the work and is thrown.
 */
final class Crew {

  private final int size;
  private final RunProgress progress;

  Crew(int size, RunProgress progress) {
    this.size = size;
    this.progress = progress;
  }

  <T> void work(String stage, Collection<T> things, Consumer<T> work) {
    progress.begin(stage, things.size());
    ConcurrentLinkedQueue<T> left = new ConcurrentLinkedQueue<>(things);
    try (ExecutorService workers = Executors.newFixedThreadPool(size)) {
      CompletableFuture.allOf(
              Stream.generate(() -> CompletableFuture.runAsync(() -> workOff(left, work), workers))
                  .limit(size)
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private <T> void workOff(ConcurrentLinkedQueue<T> left, Consumer<T> work) {
    try {
      for (T thing = left.poll(); thing != null; thing = left.poll()) {
        work.accept(thing);
        progress.advance();
      }
    } finally {
      left.clear();
    }
  }
}
