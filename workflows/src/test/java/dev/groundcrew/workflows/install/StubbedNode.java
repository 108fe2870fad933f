package dev.groundcrew.workflows.install;

import dev.groundcrew.workflows.node.Decision;
import dev.groundcrew.workflows.node.InstallLimits;
import dev.groundcrew.workflows.node.MacAddress;
import dev.groundcrew.workflows.node.NodeEvent;
import dev.groundcrew.workflows.node.NodeSnapshot;
import dev.groundcrew.workflows.node.NodeState;
import dev.groundcrew.workflows.node.ReportStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

/**
 * An installing node and its unapplied events, in memory: for what the workflow does with many
 * events and over time. The worker's tests run it on PostgreSQL.
 */
class StubbedNode implements InstallActivities {

  private static final int MOST_READ = 100;

  final UUID id = UUID.randomUUID();
  final List<NodeEvent> applied = new ArrayList<>();
  private final List<NodeEvent> unapplied;
  private final Set<UUID> done = new ConcurrentSkipListSet<>();
  volatile InstallLimits limits = new InstallLimits(0, Duration.ofMinutes(30));

  /** Its silence: as long as the test says. */
  volatile Duration silence = Duration.ZERO;

  StubbedNode(int events) {
    unapplied =
        new ArrayList<>(
            IntStream.range(0, events)
                .mapToObj(
                    number ->
                        (NodeEvent)
                            NodeEvent.Report.of(
                                new UUID(1, number), ReportStatus.STARTED, "x".repeat(400)))
                .toList());
  }

  @Override
  public synchronized LoadedNode load(UUID nodeId) {
    return new LoadedNode(
        snapshot(),
        settings(),
        List.copyOf(unapplied.subList(0, Math.min(MOST_READ, unapplied.size()))),
        unapplied.size() > MOST_READ);
  }

  @Override
  public synchronized CommitResult commit(CommitRequest request) {
    NodeEvent event = request.event();
    if (!done.add(event.id())) {
      return new CommitResult.AlreadyApplied(snapshot(), settings(), !unapplied.isEmpty());
    }
    boolean stored = unapplied.stream().anyMatch(waiting -> waiting.id().equals(event.id()));
    List<NodeEvent> earlier =
        unapplied.stream()
            .takeWhile(waiting -> !waiting.id().equals(event.id()))
            .limit(MOST_READ)
            .toList();
    if (!earlier.isEmpty()) {
      done.remove(event.id());
      return new CommitResult.Stale(snapshot(), settings(), earlier);
    }
    if (stored) {
      unapplied.removeFirst();
    }
    applied.add(event);
    if (request.decision() instanceof Decision.CountFailure) {
      silence = Duration.ZERO;
    }
    return new CommitResult.Committed(snapshot(), settings(), !unapplied.isEmpty());
  }

  @Override
  public Duration silence(UUID nodeId) {
    return silence;
  }

  private InstallSettings settings() {
    return new InstallSettings(limits, false);
  }

  private NodeSnapshot snapshot() {
    return new NodeSnapshot(
        id,
        new MacAddress("52:54:00:12:34:56"),
        "rack1-07",
        NodeState.INSTALLING,
        1,
        1,
        0,
        null,
        silence);
  }
}
