package dev.groundcrew.simulator.fleet;

import dev.groundcrew.simulator.model.Action.Report;
import dev.groundcrew.simulator.plan.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Sends progress reports for nodes in turn, as fast as they are answered. */
final class ReportProgress {

  private final DriveNode driveNode;
  private final Duration duration;

  ReportProgress(DriveNode driveNode, Duration duration) {
    this.driveNode = driveNode;
    this.duration = duration;
  }

  /** Each node belongs to one of {@code lanes}, so that its reports keep their order. */
  void report(List<SimulatedNode> nodes, int lanes, Crew crew) {
    long end = System.nanoTime() + duration.toNanos();
    crew.work(
        "reporting progress",
        IntStream.range(0, lanes).boxed().toList(),
        lane -> reportUntil(end, everyNth(nodes, lane, lanes)));
  }

  private void reportUntil(long end, List<SimulatedNode> nodes) {
    int reports = 0;
    while (!nodes.isEmpty() && System.nanoTime() < end) {
      SimulatedNode node = nodes.get(reports % nodes.size());
      int percent = Math.min(reports / nodes.size(), 100);
      if (!driveNode.act(node, Report.progress(percent), Delivery.ONCE)) {
        return;
      }
      reports++;
    }
  }

  private static List<SimulatedNode> everyNth(List<SimulatedNode> nodes, int first, int step) {
    return IntStream.iterate(first, number -> number < nodes.size(), number -> number + step)
        .mapToObj(nodes::get)
        .toList();
  }
}
