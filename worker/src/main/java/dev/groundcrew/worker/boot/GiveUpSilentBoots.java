package dev.groundcrew.worker.boot;

import dev.groundcrew.engine.SignalInstall;
import dev.groundcrew.store.LogFields;
import dev.groundcrew.store.boot.SilentBootRepository;
import dev.groundcrew.store.boot.SilentBootRepository.SilentNode;
import dev.groundcrew.workflows.install.InstallWorkflow;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gives up pending nodes whose machines boot the installer and never report. It only records that
 * and rings their workflows, which decide: a report may come at the same moment. A pending install
 * runs no timer of its own, since thousands of them may wait for weeks.
 */
@Component
class GiveUpSilentBoots {

  private static final Logger log = LoggerFactory.getLogger(GiveUpSilentBoots.class);
  private static final int BATCH = 100;
  private static final int MOST_BATCHES = 100;

  private final SilentBootRepository silentBoots;
  private final SignalInstall signalInstall;
  private final StartProperties properties;

  GiveUpSilentBoots(
      SilentBootRepository silentBoots, SignalInstall signalInstall, StartProperties properties) {
    this.silentBoots = silentBoots;
    this.signalInstall = signalInstall;
    this.properties = properties;
  }

  @Scheduled(fixedDelayString = "${groundcrew.install.start-check:PT30S}")
  void giveUp() {
    try {
      for (int batch = 0; batch < MOST_BATCHES; batch++) {
        List<SilentNode> silent = silentBoots.giveUp(properties.startTimeout(), BATCH);
        silent.forEach(this::ring);
        if (silent.size() < BATCH) {
          return;
        }
      }
    } catch (DataAccessException | TransactionException databaseAway) {
      log.debug("Silent boots are looked for again when the database answers", databaseAway);
    }
  }

  /** What can't be rung is rung again by redelivery. */
  private void ring(SilentNode node) {
    LogFields.node(node.nodeId());
    LogFields.workflow(InstallWorkflow.idOf(node.nodeId()));
    try {
      log.info(
          "Node {} ({}) has booted its installer and never reported", node.nodeId(), node.mac());
      signalInstall.ring(new SignalInstall.Target(node.nodeId(), node.mac(), node.hostname()));
    } catch (RuntimeException unreachable) {
      log.warn("Node {} is given up later: {}", node.nodeId(), unreachable.toString());
    } finally {
      LogFields.clear();
    }
  }
}
