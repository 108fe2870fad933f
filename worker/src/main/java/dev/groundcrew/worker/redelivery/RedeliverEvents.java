package dev.groundcrew.worker.redelivery;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.install.InstallRepository.OpenInstall;
import dev.groundcrew.store.install.RingRepository;
import dev.groundcrew.workflows.install.InstallWorkflow;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Signals the workflows of nodes that have events acknowledged and still not applied: a signal was
 * lost, or the server was away when it was sent. One signal a node, however many events wait, since
 * the workflow reads them from the database. Of all workers one looks at a time.
 */
@Component
class RedeliverEvents {

  private static final Logger log = LoggerFactory.getLogger(RedeliverEvents.class);
  private static final int BATCH = 100;
  private static final int AT_ONCE = 16;
  private static final int MOST_BATCHES = 1000;
  private static final int MOST_IDLE_INTERVALS = 8;

  private final RingRepository rings;
  private final SignalInstall signalInstall;
  private final RedeliveryProperties properties;
  private final Counter redeliveries;
  private final Counter failures;
  private int idleRuns;
  private int skip;

  RedeliverEvents(
      RingRepository rings,
      SignalInstall signalInstall,
      RedeliveryProperties properties,
      MeterRegistry registry) {
    this.rings = rings;
    this.signalInstall = signalInstall;
    this.properties = properties;
    this.redeliveries = counter("signalled", registry);
    this.failures = counter("failed", registry);
  }

  private static Counter counter(String outcome, MeterRegistry registry) {
    return Counter.builder("groundcrew.redeliveries")
        .description("Nodes that were signalled again because they have unapplied events")
        .tag("outcome", outcome)
        .register(registry);
  }

  @Scheduled(fixedDelayString = "${groundcrew.redelivery.interval:PT2S}")
  void redeliverUnlessIdle() {
    if (skip > 0) {
      skip--;
      return;
    }
    idleRuns = redeliver() > 0 ? 0 : idleRuns + 1;
    // Doubles while nothing is due: 1, 2, 4, 8 intervals.
    skip = Math.min(1 << Math.min(idleRuns / 4, 3), MOST_IDLE_INTERVALS) - 1;
  }

  /** Signals every node that is due. Returns how many were signalled. */
  int redeliver() {
    int signalled = 0;
    try {
      for (int batch = 0; batch < MOST_BATCHES; batch++) {
        List<OpenInstall> due = rings.claimDue(properties.patience(), BATCH).orElse(List.of());
        int reached = signalAll(due);
        signalled += reached;
        if (due.size() < BATCH || reached == 0) {
          break;
        }
      }
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("Redelivery waits for the database", databaseAway);
    }
    return signalled;
  }

  /** Several at once, so that none waits for a slow one; what could not be reached is due again. */
  private int signalAll(List<OpenInstall> due) {
    Queue<UUID> unreached = new ConcurrentLinkedQueue<>();
    AtomicInteger signalled = new AtomicInteger();
    AtomicBoolean away = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (OpenInstall node : due) {
        threads.execute(
            () -> {
              if (away.get() || !ring(node, away)) {
                unreached.add(node.nodeId());
              } else {
                signalled.incrementAndGet();
              }
            });
      }
    }
    if (away.get() && !unreached.isEmpty()) {
      rings.release(List.copyOf(unreached));
    }
    return away.get() ? 0 : signalled.get();
  }

  /** A node that can't be signalled delays no other, unless no node can be. */
  private boolean ring(OpenInstall node, AtomicBoolean away) {
    LogFields.node(node.nodeId());
    LogFields.workflow(InstallWorkflow.idOf(node.nodeId()));
    try {
      signalInstall.ring(new SignalInstall.Target(node.nodeId(), node.mac(), node.hostname()));
      redeliveries.increment();
      log.info("Signalled again: node {} has unapplied events", node.nodeId());
      return true;
    } catch (RuntimeException failed) {
      failures.increment();
      log.warn("Unapplied events of node {} wait: {}", node.nodeId(), failed.toString());
      if (SignalInstall.isAway(failed)) {
        away.set(true);
      }
      return false;
    } finally {
      LogFields.clear();
    }
  }
}
