package dev.groundcrew.worker.install;

import io.grpc.StatusRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Registers the search attributes anew with a server that was set up anew while this worker ran;
 * until then no install could go on there.
 */
@Component
class KeepSearchAttributes {

  private static final Logger log = LoggerFactory.getLogger(KeepSearchAttributes.class);

  private final RegisterSearchAttributes searchAttributes;

  KeepSearchAttributes(RegisterSearchAttributes searchAttributes) {
    this.searchAttributes = searchAttributes;
  }

  @Scheduled(
      fixedDelayString = "${groundcrew.reconcile.interval:PT1M}",
      initialDelayString = "${groundcrew.reconcile.interval:PT1M}")
  void keep() {
    try {
      searchAttributes.register();
    } catch (StatusRuntimeException away) {
      log.debug("Temporal is away", away);
    }
  }
}
