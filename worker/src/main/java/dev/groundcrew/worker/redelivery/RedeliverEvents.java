package dev.groundcrew.worker.redelivery;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.event.ClaimUndelivered;
import dev.groundcrew.store.event.StoredEvent;
import dev.groundcrew.store.install.LockNode;
import dev.groundcrew.workflows.node.NodeSnapshot;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Signals again what was acknowledged and is still not applied: its signal was lost, or the server
 * was away when it was sent. Applying is idempotent, so a signal too many does no harm.
 */
@Component
class RedeliverEvents {

  private static final Logger log = LoggerFactory.getLogger(RedeliverEvents.class);
  private static final int BATCH = 100;

  private final ClaimUndelivered claimUndelivered;
  private final LockNode nodes;
  private final SignalInstall signalInstall;
  private final RedeliveryProperties properties;

  RedeliverEvents(
      ClaimUndelivered claimUndelivered,
      LockNode nodes,
      SignalInstall signalInstall,
      RedeliveryProperties properties) {
    this.claimUndelivered = claimUndelivered;
    this.nodes = nodes;
    this.signalInstall = signalInstall;
    this.properties = properties;
  }

  @Scheduled(fixedDelayString = "${groundcrew.redelivery.interval:PT2S}")
  void redeliver() {
    try {
      List<StoredEvent> claimed;
      do {
        claimed = claimUndelivered.claim(properties.patience(), BATCH);
      } while (signalAll(claimed) && claimed.size() == BATCH);
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("Redelivery waits for the database", databaseAway);
    }
  }

  /** Whether all could be signalled; what could not is due again at once. */
  private boolean signalAll(List<StoredEvent> oldestFirst) {
    for (int i = 0; i < oldestFirst.size(); i++) {
      StoredEvent event = oldestFirst.get(i);
      try {
        NodeSnapshot node = nodes.read(event.nodeId());
        signalInstall.signal(
            new SignalInstall.Target(node.id(), node.mac(), node.hostname()), event.toNodeEvent());
        log.info("Signalled again: event {} of node {}", event.id(), event.nodeId());
      } catch (RuntimeException failed) {
        log.warn("Event {} waits for Temporal: {}", event.id(), failed.toString());
        claimUndelivered.unclaim(
            oldestFirst.subList(i, oldestFirst.size()).stream().map(StoredEvent::id).toList());
        return false;
      }
    }
    return true;
  }
}
