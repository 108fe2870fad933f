package dev.groundcrew.worker.bulk;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.bulk.BeginNode;
import dev.groundcrew.store.bulk.BeginNode.Begun;
import dev.groundcrew.store.bulk.BulkNodeRepository;
import dev.groundcrew.store.bulk.BulkRepository;
import dev.groundcrew.store.bulk.BulkResult;
import dev.groundcrew.store.bulk.CollectOutcomes;
import dev.groundcrew.store.bulk.Settled;
import dev.groundcrew.store.node.Node;
import dev.groundcrew.workflows.bulk.BulkActivities;
import dev.groundcrew.workflows.bulk.BulkProgress;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The activities of bulks, over PostgreSQL and the installs' workflows. */
@Component
class PerformBulk implements BulkActivities {

  private static final Logger log = LoggerFactory.getLogger(PerformBulk.class);

  private final BulkRepository bulks;
  private final BulkNodeRepository bulkNodes;
  private final BeginNode beginNode;
  private final CollectOutcomes collectOutcomes;
  private final SignalInstall signalInstall;
  private final BulkProperties properties;
  private final Map<BulkResult, Counter> results = new EnumMap<>(BulkResult.class);

  PerformBulk(
      BulkRepository bulks,
      BulkNodeRepository bulkNodes,
      BeginNode beginNode,
      CollectOutcomes collectOutcomes,
      SignalInstall signalInstall,
      BulkProperties properties,
      MeterRegistry registry) {
    this.bulks = bulks;
    this.bulkNodes = bulkNodes;
    this.beginNode = beginNode;
    this.collectOutcomes = collectOutcomes;
    this.signalInstall = signalInstall;
    this.properties = properties;
    // From the start, so that a first result is a rise.
    for (BulkResult result : List.of(BulkResult.DONE, BulkResult.REFUSED, BulkResult.FAILED)) {
      results.put(result, counter(result, registry));
    }
  }

  private static Counter counter(BulkResult result, MeterRegistry registry) {
    return Counter.builder("groundcrew.bulk.nodes")
        .description("Nodes of bulks that got their result")
        .tag("result", result.wireName())
        .register(registry);
  }

  @Override
  public BulkProgress begin(UUID bulkId) {
    ActivityExecutionContext activity = Activity.getExecutionContext();
    long began = System.nanoTime();
    Pace pace = new Pace(properties.nodesPerSecond(), Math.max(1, bulks.unfinished()));
    int begun = 0;
    for (UUID nodeId : bulkNodes.waiting(bulkId, pace.batch())) {
      activity.heartbeat(begun);
      begun += begin(bulkId, nodeId) ? 1 : 0;
    }
    return progress(bulkId, pace.after(begun, Duration.ofNanos(System.nanoTime() - began)));
  }

  @Override
  public BulkProgress collect(UUID bulkId) {
    var collected =
        collectOutcomes.collect(
            bulkId, properties.lookAgain(), properties.mostLooks(), Pace.MOST_NODES);
    collected.settled().forEach(this::count);
    for (CollectOutcomes.Silent node : collected.silent()) {
      Activity.getExecutionContext().heartbeat(null);
      signal(
          new SignalInstall.Target(node.nodeId(), node.mac(), node.hostname()),
          signalInstall::ring);
    }
    return progress(bulkId, Duration.ZERO);
  }

  @Override
  public BulkProgress cancel(UUID bulkId) {
    bulks.cancel(bulkId, null);
    return progress(bulkId, Duration.ZERO);
  }

  private BulkProgress progress(UUID bulkId, Duration pause) {
    boolean finished = bulks.finishIfDone(bulkId);
    var pending = bulkNodes.pending(bulkId);
    if (finished) {
      log.info("Bulk {} is finished", bulkId);
    }
    return new BulkProgress(pending.waiting(), pending.awaited(), finished, pause);
  }

  /** Whether the node's step was done, or left to its workflow. A fault delays no other node. */
  private boolean begin(UUID bulkId, UUID nodeId) {
    LogFields.node(nodeId);
    try {
      return switch (beginNode.begin(bulkId, nodeId)) {
        case Begun.Nothing nothing -> false;
        case Begun.Ended ended -> {
          count(ended.settled());
          Node purged = ended.purged();
          if (purged != null) {
            signal(targetOf(purged), signalInstall::ringIfOpen);
          }
          yield true;
        }
        case Begun.Queued queued -> {
          if (queued.ring()) {
            signal(targetOf(queued.node()), target -> signalInstall.signal(target, queued.event()));
          }
          yield true;
        }
      };
    } catch (RuntimeException failed) {
      if (!isOfTheNode(failed)) {
        throw failed;
      }
      String reason = NestedExceptionUtils.getMostSpecificCause(failed).toString();
      log.warn("Bulk {} can't go on with node {}: {}", bulkId, nodeId, reason);
      beginNode.failed(bulkId, nodeId, reason).ifPresent(this::count);
      return false;
    } finally {
      LogFields.clear();
    }
  }

  /** Whether another node may do better: not so while the database is away. */
  private static boolean isOfTheNode(RuntimeException failed) {
    return failed instanceof DataIntegrityViolationException
        || failed instanceof PessimisticLockingFailureException
        || !(failed instanceof DataAccessException || failed instanceof TransactionException);
  }

  private static SignalInstall.Target targetOf(Node node) {
    return new SignalInstall.Target(node.id(), node.macAddress(), node.hostname());
  }

  /**
   * What is signalled is kept; where the signal is lost, redelivery or a later look makes it good.
   */
  private static void signal(SignalInstall.Target target, Consumer<SignalInstall.Target> signal) {
    try {
      signal.accept(target);
    } catch (RuntimeException unreachable) {
      log.debug("Node {} is signalled again later: {}", target.nodeId(), unreachable.toString());
    }
  }

  private void count(Settled settled) {
    Counter counted = results.get(settled.result());
    if (counted != null) {
      counted.increment();
    }
  }
}
