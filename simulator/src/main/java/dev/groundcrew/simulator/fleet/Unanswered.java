package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.http.UnansweredException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects the requests that got no answer. */
final class Unanswered {

  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  void add(UnansweredException noAnswer) {
    requests.add(String.valueOf(noAnswer.getMessage()));
  }

  List<String> requests() {
    return List.copyOf(requests);
  }
}
