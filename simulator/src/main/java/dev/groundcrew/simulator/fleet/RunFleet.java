package dev.groundcrew.simulator.fleet;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.groundcrew.simulator.http.Groundcrew;
import dev.groundcrew.simulator.http.MacTakenException;
import dev.groundcrew.simulator.http.UnansweredException;
import dev.groundcrew.simulator.http.UnexpectedAnswerException;
import dev.groundcrew.simulator.measure.Measurements;
import dev.groundcrew.simulator.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A whole run: registration, installs or progress reports, verification. */
public final class RunFleet {

  private final Settings settings;
  private final Groundcrew groundcrew;
  private final Crew crew;
  private final Unanswered unanswered = new Unanswered();
  private final RegisterNodes registerNodes;
  private final DriveNode driveNode;
  private final VerifyNodes verifyNodes;
  private final String groupId = "simulator-" + UUID.randomUUID().toString().substring(0, 8);

  private List<SimulatedNode> nodes = List.of();
  private long workNanos;

  public RunFleet(Settings settings, Measurements measurements, RunProgress progress) {
    this.settings = settings;
    this.groundcrew = new Groundcrew(settings.access(), settings.patience(), measurements);
    this.crew = new Crew(settings.concurrency(), progress);
    this.registerNodes = new RegisterNodes(settings, groundcrew, unanswered);
    this.driveNode =
        new DriveNode(
            new Deliver(groundcrew, measurements),
            new BootNode(
                groundcrew, Objects.requireNonNullElse(settings.bootAgainAfter(), Duration.ZERO)),
            unanswered);
    this.verifyNodes = new VerifyNodes(groundcrew, unanswered);
  }

  /** Executes the run. Call it once only. */
  public RunResult run() {
    long begin = System.nanoTime();
    String aborted = null;
    try {
      groundcrew.await();
      if (settings.bootAgainAfter() != null) {
        groundcrew.saveProfile();
      }
      nodes = registerNodes.register(groupId, crew);
      work();
      verifyNodes.verify(nodes, crew);
    } catch (MacTakenException | UnansweredException broken) {
      aborted = String.valueOf(broken.getMessage());
    } catch (UnexpectedAnswerException unexpected) {
      aborted = unexpected.getMessage() + ": " + unexpected.answer();
    }
    return result(System.nanoTime() - begin, aborted);
  }

  private void work() {
    crew.work("preparing", nodes, driveNode::next);
    long begin = System.nanoTime();
    switch (settings.mode()) {
      case INSTALLS -> crew.work("installing", nodes, driveNode::finish);
      case PROGRESS ->
          new ReportProgress(driveNode, settings.duration())
              .report(nodes, settings.concurrency(), crew);
    }
    workNanos = System.nanoTime() - begin;
  }

  private RunResult result(long nanos, @Nullable String aborted) {
    return new RunResult(
        groupId,
        nanos / 1e9,
        workNanos / 1e9,
        nodes.stream()
            .filter(SimulatedNode::isVerifiable)
            .collect(groupingBy(node -> node.model().state().toString(), TreeMap::new, counting())),
        nodes.size(),
        verifyNodes.verifiedCount(),
        nodes.stream().flatMap(node -> node.differences().stream()).toList(),
        unanswered.requests(),
        aborted);
  }
}
