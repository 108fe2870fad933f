package dev.groundcrew.worker.count;

import dev.groundcrew.store.node.NodeCountRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sums up the deltas that transitions leave in {@code node_count}. */
@Component
class CompactNodeCount {

  private static final Logger log = LoggerFactory.getLogger(CompactNodeCount.class);

  private final NodeCountRepository counts;

  CompactNodeCount(NodeCountRepository counts) {
    this.counts = counts;
  }

  @Scheduled(fixedDelay = 10_000)
  void compact() {
    try {
      log.debug("Summed up {} deltas of the node count", counts.compact());
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("The count waits for the database", databaseAway);
    }
  }
}
