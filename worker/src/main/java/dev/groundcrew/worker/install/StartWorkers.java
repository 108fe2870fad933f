package dev.groundcrew.worker.install;

import dev.groundcrew.engine.CheckNamespace;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts processing installs as soon as the Temporal server answers and has the namespace, however
 * long that takes; says why it can't, once for each reason; and lets what is under way finish when
 * the process stops.
 */
@Component
class StartWorkers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StartWorkers.class);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(10);

  private final WorkerFactory workers;
  private final RegisterSearchAttributes searchAttributes;
  private final CheckNamespace namespace;
  private volatile @Nullable Thread starter;

  StartWorkers(
      WorkerFactory workers, RegisterSearchAttributes searchAttributes, CheckNamespace namespace) {
    this.workers = workers;
    this.namespace = namespace;
    this.searchAttributes = searchAttributes;
  }

  @Override
  public void start() {
    starter = Thread.ofVirtual().name("start-workers").start(this::startWhenServerAnswers);
  }

  @Override
  public void stop() {
    Thread starting = starter;
    if (starting != null) {
      starting.interrupt();
    }
    starter = null;
    workers.shutdown();
    workers.awaitTermination(SHUTDOWN_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean isRunning() {
    return starter != null;
  }

  /** Stops after the web server, so that requests under way still get their outcome. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void startWhenServerAnswers() {
    String told = "";
    while (!Thread.currentThread().isInterrupted()) {
      try {
        namespace.check();
        searchAttributes.register();
        workers.start();
        log.info("Processing installs");
        return;
      } catch (RuntimeException failure) {
        String reason = namespace.reasonOf(failure);
        if (!reason.equals(told)) {
          log.warn(
              "No installs are worked off yet, trying again every {} s. {}",
              RETRY.toSeconds(),
              reason);
          told = reason;
        }
      }
      try {
        Thread.sleep(RETRY);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }
}
