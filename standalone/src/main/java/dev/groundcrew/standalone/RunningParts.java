package dev.groundcrew.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the application stands on: started one after the other before it, stopped in reverse order
 * after it, however it ends.
 */
final class RunningParts implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RunningParts.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /** Sees to it that they are stopped once the context has destroyed all of its beans. */
  void stopAfter(ConfigurableApplicationContext context) {
    // Beans are destroyed in reverse order of their registration, and this is the first.
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("runningParts", this::close);
    // The process may be told to stop while the context, still to be filled, has nothing to close.
    SpringApplication.getShutdownHandlers().add(this::close);
  }

  /**
   * Starts a part. A process that is told to stop waits for the part it is just starting, so that
   * none is left behind.
   *
   * @throws SpringApplication.AbandonedRunException if told so already
   */
  synchronized <P extends AutoCloseable> P start(Supplier<P> part) {
    if (closed) {
      throw new SpringApplication.AbandonedRunException();
    }
    P started = part.get();
    parts.push(started);
    return started;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.warn("Could not stop {}", part, e);
      }
    }
  }
}
